import type { Money } from './money.js';
import type { ApprovalAction, DecisionAction, HttpAction, Plan, ServiceAction, Template } from './plan.js';
import type { Keyed, Undone } from './services.js';

/** What expressions see. `tasks` holds the results of the tasks that are read, by id. */
export interface Scope {
  parameters: Record<string, unknown>;
  tasks: Record<string, unknown>;
  run: { id: string; requester: string; startedAt: string };
  /** Inside `compensate`: the id of what was done; null when it may not have come about. */
  ref?: string | null;
  /** Inside `for_each`. */
  item?: unknown;
  index?: number;
}

export type Deed = ServiceAction | HttpAction | { kind: 'transform'; expression: string };

export interface Done {
  output: unknown;
  /** One line for the card. */
  told: string;
  /** Id of what was done, when there is one. */
  ref: string | null;
}

/**
 * Activities of declared workflows. Expressions are evaluated here and not in the workflow: bounded in time, depth and
 * size, and their result is history. Refusals carry `ValidationError` and a sentence for people; the rest is retried.
 */
export interface DefinitionActivities {
  /** Whether a task is to run (`when`), and for which items (`for_each`; null when it has none). */
  prepareTask(input: {
    when: string | null;
    items: string | null;
    scope: Scope;
  }): Promise<{ run: boolean; items: unknown[] | null }>;
  /** A service, a request or a transformation. The key makes it once-only. */
  performTask(input: Keyed & { deed: Deed; scope: Scope }): Promise<Done>;
  /** Takes a deed back: by its own compensation, else by the service's natural one. */
  undoTask(
    input: Keyed & {
      deed: ServiceAction | HttpAction;
      compensate: ServiceAction | HttpAction | null;
      scope: Scope;
      ref: string | null;
    },
  ): Promise<Undone>;
  /** What an approval shows; amounts in the base currency beside their own. */
  prepareApproval(input: { action: ApprovalAction; scope: Scope; baseCurrency: string }): Promise<{
    what: string;
    total: Money;
    baseTotal: Money;
    facts: [string, string][];
    users: string[];
    needed: number;
  }>;
  /** The model names one of the branches; without a model the rule does. */
  decideBranch(input: {
    action: DecisionAction;
    scope: Scope;
  }): Promise<{ branch: string; by: 'model' | 'rule'; reason: string }>;
  render(input: { template: Template; scope: Scope }): Promise<unknown>;
  /** The instant that an expression or a date names, as ms since 1970. */
  instantOf(input: { until: string; scope: Scope }): Promise<number>;
  /** The plan of a child as it is now, with its parameters rendered and checked. */
  readChild(input: {
    name: string;
    parameters: Template;
    scope: Scope;
  }): Promise<{ plan: Plan; parameters: Record<string, unknown> }>;
  /** The run's result, and how it reads. */
  writeOutput(input: { plan: Plan; scope: Scope }): Promise<{ output: unknown; markdown: string }>;
}
