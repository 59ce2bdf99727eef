import { type AssistantStatus, createAssistant } from '../../state/assistant.js';
import type { Desk } from '../chat/post.js';

/** docs.slack.dev/reference/methods/assistant.threads.setStatus */
const STATUS_MS = 2 * 60_000;

function show(desk: Desk, { channel, thread_ts, status, loading_messages }: AssistantStatus): void {
  const frame = { type: 'status', status: { channel, thread_ts, status, loading_messages } } as const;
  desk.publish({ kind: 'frame', frame, to: { channel } });
}

/** Puts a status under a thread for two minutes; an empty one takes it away. */
export function setStatus(desk: Desk, given: Omit<AssistantStatus, 'since'>): void {
  if (given.status === '') {
    clearStatus(desk, given.channel, given.thread_ts);
    return;
  }
  const status = { ...given, since: desk.workspace.clock.now() };
  createAssistant(desk.workspace.store).setStatus(status);
  show(desk, status);
  expireStatus(desk, status);
}

/** Takes a thread's status away; happens by itself when the app posts there. */
export function clearStatus(desk: Desk, channel: string, threadTs: string): void {
  const cleared = createAssistant(desk.workspace.store).clearStatus(channel, threadTs);
  if (cleared) show(desk, { channel, thread_ts: threadTs, status: '', loading_messages: [], since: 0 });
}

/** Arms the two minutes of a status; also after a restart. */
export function expireStatus(desk: Desk, { channel, thread_ts, since }: AssistantStatus): void {
  const { clock, store } = desk.workspace;
  clock.after(Math.max(0, since + STATUS_MS - clock.now()), () => {
    if (createAssistant(store).status(channel, thread_ts)?.since === since) clearStatus(desk, channel, thread_ts);
  });
}
