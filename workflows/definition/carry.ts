import { condition, continueAsNew } from '@temporalio/workflow';
import type { Carried, DefinitionInput } from '../../src/domain/plan.js';
import type { Desk } from './desk.js';
import { runGraph } from './graph.js';

// Temporal refuses an input above 2 MB.
const MOST_BYTES = 1_500_000;

/**
 * Runs the tasks to their end, over as many histories as it takes. What would be too large to hand on stays: the server
 * advises a new history at about a tenth of its limits. @throws the first failure, Stopped, ContinueAsNew
 */
export async function runTasks(desk: Desk): Promise<void> {
  const { run, hop, stopping, approvals } = desk;
  while (!(await runGraph(desk))) {
    await run.outbox.empty();
    await condition(() => approvals.idle());
    await run.outbox.empty();
    stopping.check();
    const input: DefinitionInput = { ...desk.input, carried: carriedBy(desk) };
    if (bytesOf(input) <= MOST_BYTES) await continueAsNew<(next: DefinitionInput) => Promise<unknown>>(input);
    hop.stay();
  }
}

function carriedBy({ run, saga, done, open, approvals, events, ...desk }: Desk): Carried {
  return {
    state: run.state,
    undoes: [...saga.undoes()],
    done: [...done],
    outputs: readLater({ done, ...desk }),
    open,
    asked: [...approvals.past()],
    events: [...events.kept()],
    audit: [...run.audit.entries()],
  };
}

/** Results that a task to come or the run's own result reads. */
function readLater({ plan, done, outputs }: Pick<Desk, 'plan' | 'done' | 'outputs'>): Record<string, unknown> {
  const open = plan.tasks.filter(({ id }) => !done.has(id)).flatMap(({ reads }) => reads);
  const kept = new Set([...open, ...readForResult(plan)]);
  return Object.fromEntries(Object.entries(outputs).filter(([id]) => kept.has(id)));
}

/** Tasks whose results the run's result is made of. */
export function readForResult({ output, outputReads, tasks }: Desk['plan']): string[] {
  if (output === null) return tasks.slice(-1).map(({ id }) => id);
  return outputReads ?? tasks.map(({ id }) => id);
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
