import { setTimeout as pause } from 'node:timers/promises';
import { METADATA } from '../domain/contract.js';
import type { Printer } from './printer.js';
import { type Situation, situationOf } from './situation.js';
import type { ThreadMessage, WorkspaceClient } from './workspace-client.js';

const POLL_MS = 120;
/** A rest must hold this long, because a card and its approval are two messages that change one after the other. */
const SETTLED_MS = 700;
const SUMMARY_MS = 5_000;

interface FollowOptions {
  client: WorkspaceClient;
  channel: string;
  threadTs: string;
  printer: Printer;
  /** Answers before this message do not count. */
  after: string;
  /** The thread as it was before a click: it must change before it can rest. */
  changedFrom?: readonly ThreadMessage[];
  /** Gives up when nothing at all happens for this long, in ms. */
  patienceMs: number;
}

/** Prints a thread as it happens until it rests or waits for a person; `silent` when nothing came in time. */
export async function follow(options: FollowOptions): Promise<Situation> {
  const { client, channel, threadTs, printer, after, patienceMs } = options;
  const before = options.changedFrom ? stateOf(options.changedFrom) : null;
  let lastNews = Date.now();
  for (;;) {
    const messages = (await client.thread(channel, threadTs)) ?? [];
    if (printer.show(messages)) lastNews = Date.now();
    const quietMs = Date.now() - lastNews;
    const situation = situationOf(messages, after, options.changedFrom);
    const moved = before === null || stateOf(messages) !== before;
    if (moved && isRest(situation) && quietMs >= settleTime(situation, messages)) return situation;
    if (!moved && quietMs >= patienceMs) return situation;
    if (situation.kind === 'silent' && quietMs >= patienceMs) return situation;
    await pause(POLL_MS);
  }
}

const isRest = (situation: Situation): boolean => ['waiting', 'answered', 'ended'].includes(situation.kind);

/** An ended run still owes its summary. */
function settleTime(situation: Situation, messages: readonly ThreadMessage[]): number {
  if (situation.kind !== 'ended') return SETTLED_MS;
  const runs = messages.filter((message) => message.metadata?.event_type === METADATA.run);
  const summaries = messages.filter((message) => message.metadata?.event_payload.kind === 'summary');
  return summaries.length >= runs.length ? SETTLED_MS : SUMMARY_MS;
}

const stateOf = (messages: readonly ThreadMessage[]): string =>
  JSON.stringify(messages.map((message) => [message.ts, message.text, message.metadata, message.blocks?.length]));
