import type { Refusal } from '../../../src/domain/refusal.js';
import type { RunState } from '../../../src/domain/run-state.js';
import type { ListedRun, Runs } from '../../../src/slack/ports.js';

export interface RecordedRuns extends Runs {
  /** What was stored, in order: the deed and its arguments. */
  stored: { deed: string; args: unknown[] }[];
  of(deed: string): unknown[][];
  /** The next storings fail as if Temporal were away, or with this refusal. */
  failNext(times: number, refusal?: Refusal): void;
  states: Map<string, RunState>;
  listed: ListedRun[];
  conversations: Set<string>;
}

/** The durable side of the edge, as far as it is asked by it: stores in order, or fails to. */
export function recordRuns(): RecordedRuns {
  const stored: RecordedRuns['stored'] = [];
  let failures: Error[] = [];
  const store =
    (deed: string) =>
    async (...args: unknown[]): Promise<void> => {
      const failure = failures.shift();
      if (failure) throw failure;
      stored.push({ deed, args });
    };
  const runs: RecordedRuns = {
    stored,
    of: (deed) => stored.filter((entry) => entry.deed === deed).map(({ args }) => args),
    failNext(times, refusal) {
      failures = Array.from({ length: times }, () => refusal ?? new Error('14 UNAVAILABLE: no connection established'));
    },
    states: new Map(),
    listed: [],
    conversations: new Set(),
    signalMessage: store('message'),
    answer: store('answer'),
    decide: store('decide'),
    ask: store('ask'),
    choose: store('choose'),
    stop: store('stop'),
    undo: store('undo'),
    hasConversation: async ({ threadTs }) => runs.conversations.has(threadTs),
    state: async (workflowId) => runs.states.get(workflowId) ?? null,
    listRuns: async ({ requester }) => runs.listed.filter((run) => !requester || run.requester === requester),
  };
  return runs;
}
