import type { RunState } from '../domain/run-state.js';
import { approvedBanner, choiceWords, rejectedBanner } from './order-words.js';
import { readable } from './readable.js';
import type { Door } from './temporal-door.js';

/** Follows an order to its end and says, once each, what people decided and what it waits for meanwhile. */
export async function followOrder(
  { runs, names }: Pick<Door, 'runs' | 'names'>,
  workflowId: string,
  print: (text: string) => void,
): Promise<RunState> {
  const told = new Set<string>();
  for await (const run of runs.follow(workflowId)) {
    for (const words of newsOf(run).filter((text) => !told.has(text))) {
      told.add(words);
      print(readable(words, names));
    }
  }
  return runs.ended(workflowId);
}

function newsOf(run: RunState): string[] {
  const decision = { approved: approvedBanner, rejected: rejectedBanner };
  const state = run.approval?.state;
  return [
    ...(state === 'approved' || state === 'rejected' ? [decision[state](run)] : []),
    ...(run.choice && !run.choice.decided ? [choiceWords(run, run.choice)] : []),
  ];
}
