import { EXIT, LIVE_STATES, METADATA, type RunMetadata } from '../domain/contract.js';
import { buttonsOf, type ThreadMessage } from './workspace-client.js';

/** Where a thread stands, read from message metadata and never from prose. */
export type Situation =
  | { kind: 'silent' }
  | { kind: 'moving' }
  | { kind: 'waiting'; for: 'approval' | 'choice' | 'question' | 'preview'; message: ThreadMessage }
  | { kind: 'answered' }
  | { kind: 'ended'; state: string };

const ofKind = (messages: readonly ThreadMessage[], eventType: string): ThreadMessage[] =>
  messages.filter((message) => message.metadata?.event_type === eventType);

const runOf = (message: ThreadMessage): RunMetadata => message.metadata?.event_payload as RunMetadata;

/** An open question still has its buttons, or says that one may write the answer. */
const asksStill = ({ blocks = [] }: ThreadMessage): boolean =>
  blocks.some(({ type }) => type === 'actions' || type === 'context');

/**
 * What the thread waits for, or how it ended. `after` leaves out answers given before that message; of the runs that
 * had ended `before` already, only a change counts.
 */
export function situationOf(
  messages: readonly ThreadMessage[],
  after: string,
  before: readonly ThreadMessage[] = [],
): Situation {
  const approval = ofKind(messages, METADATA.approval).find(
    (message) => message.metadata?.event_payload.state === 'waiting',
  );
  const runs = ofKind(messages, METADATA.run);
  const live = runs.filter((run) => LIVE_STATES.includes(runOf(run).state));
  const waiting = live.find((run) => runOf(run).state.startsWith('waiting_'));
  if (waiting) return waitingRun(waiting, approval);
  if (live.length > 0) return { kind: 'moving' };

  const question = ofKind(messages, METADATA.question).find(asksStill);
  if (question) return { kind: 'waiting', for: 'question', message: question };
  const preview = ofKind(messages, METADATA.preview).find(asksStill);
  if (preview) return { kind: 'waiting', for: 'preview', message: preview };
  if (approval && runs.length === 0) return { kind: 'waiting', for: 'approval', message: approval };

  const last = runs.at(-1);
  const earlier = before.find(({ ts }) => ts === last?.ts);
  if (last && (!earlier || runOf(earlier).state !== runOf(last).state)) {
    return { kind: 'ended', state: runOf(last).state };
  }
  const answered = messages.some((message) => message.bot_id && isAfter(message.ts, after));
  if (answered) return { kind: 'answered' };
  // A run that rests as it did says nothing about what was written since: the answer is still to come.
  return last && !alike(last, earlier) ? { kind: 'ended', state: runOf(last).state } : { kind: 'silent' };
}

const alike = (one: ThreadMessage, other: ThreadMessage | undefined): boolean =>
  JSON.stringify([one.text, one.metadata]) === JSON.stringify([other?.text, other?.metadata]);

function waitingRun(run: ThreadMessage, approval: ThreadMessage | undefined): Situation {
  if (runOf(run).waiting_for === 'approval') {
    // The order of a direct message is approved elsewhere; in a channel the request is in this thread.
    return { kind: 'waiting', for: 'approval', message: approval ?? run };
  }
  const asks = buttonsOf(run).length > 0 || runOf(run).waiting_for === 'input';
  return asks ? { kind: 'waiting', for: 'choice', message: run } : { kind: 'moving' };
}

/** Slack timestamps compare as text of equal length; they are never parsed as numbers. */
const isAfter = (ts: string, than: string): boolean => ts.localeCompare(than) > 0;

/** The exit code for a thread that has come to rest. */
export function exitCodeOf(situation: Situation): number {
  if (situation.kind === 'waiting') return EXIT.waiting;
  if (situation.kind === 'answered') return EXIT.completed;
  if (situation.kind === 'ended') return situation.state === 'completed' ? EXIT.completed : EXIT.otherEnding;
  return EXIT.otherEnding;
}
