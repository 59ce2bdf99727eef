import type { RunSettings } from '../domain/order.js';
import { definitionRunIdOf, type Source } from '../domain/order-id.js';
import type { Origin, Requester } from '../domain/origin.js';
import type { DefinitionInput, DefinitionProblem, Plan } from '../domain/plan.js';
import { Refusal } from '../domain/refusal.js';

/** Declared workflows, as the edge lists and starts them. */
export interface Workflows {
  /** The currency of amounts that name none. */
  baseCurrency: string;
  plans(): readonly Plan[];
  problems(): readonly DefinitionProblem[];
  /** Answers the id of the run; the same source never starts a second one. */
  start(wish: WorkflowWish): Promise<string>;
  /** Reads every file again, here and in the workers. Operators only. */
  reload(userId: string): Promise<void>;
  /** One line for each workflow that starts by itself. */
  schedules(): Promise<string[]>;
}

export interface WorkflowWish {
  plan: Plan;
  /** Checked and complete. */
  parameters: Record<string, unknown>;
  requester: Requester;
  origin: Origin;
  source: Source;
}

interface Needs {
  catalogue: { plans(): readonly Plan[]; problems(): readonly DefinitionProblem[]; reload(): Promise<void> };
  start(input: DefinitionInput): Promise<unknown>;
  askWorkers(): Promise<void>;
  schedules(): Promise<string[]>;
  settings: RunSettings;
}

export function createWorkflows({ catalogue, start, askWorkers, schedules, settings }: Needs): Workflows {
  return {
    baseCurrency: settings.baseCurrency,
    plans: catalogue.plans,
    problems: catalogue.problems,
    schedules,
    async start({ source, ...wish }) {
      const runId = definitionRunIdOf(source);
      await start({ ...wish, runId, settings });
      return runId;
    },
    async reload(userId) {
      if (!settings.operators.includes(userId)) {
        const who = settings.operators.map((operator) => `<@${operator}>`).join(', ') || 'nobody';
        throw new Refusal('NotAnOperator', `Only operators may do that: ${who}.`);
      }
      await catalogue.reload();
      await askWorkers();
    },
  };
}

/** A house without declared workflows. */
export const NO_WORKFLOWS: Workflows = {
  baseCurrency: 'USD',
  plans: () => [],
  problems: () => [],
  schedules: async () => [],
  reload: async () => undefined,
  start: async () => {
    throw new Refusal('NoWorkflow', 'No workflow is declared here.');
  },
};
