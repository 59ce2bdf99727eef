import type { Channel } from '../../state/shapes.js';
import { createStreams, type Stream } from '../../state/streams.js';
import type { Block, Message } from '../../state/wire.js';
import type { Desk } from '../chat/post.js';
import { streamedMessage } from './streamed-message.js';

/** Streams die five minutes after their start, even while they grow (python-slack-sdk#1859, node-slack-sdk#2702). */
export const STREAM_MS = 5 * 60_000;

const ENDINGS = { open: 'in_progress', done: 'completed', stopped_by_user: 'completed', expired: 'errored' } as const;

/** Stores a stream and its message as they are now, and shows them; apps get no event for each chunk. */
export function keepStream(
  desk: Desk,
  channel: Channel,
  given: { stream: Stream; blocks?: Block[] },
): Message | undefined {
  const { workspace, publish } = desk;
  const previous = workspace.messages.get(channel.id, given.stream.ts);
  if (!previous) return undefined;
  const { stream, blocks } = given;
  const message = { ...streamedMessage(previous, stream, blocks), streaming_state: ENDINGS[stream.state] };
  createStreams(workspace.store).put(stream);
  workspace.messages.replace(channel.id, message);
  const actor = message.user ?? '';
  publish({ kind: 'message_changed', channel, message, previous, actor, silent: true });
  return message;
}

/** Arms the end of a stream; also after a restart. */
export function expireStream(desk: Desk, { channel, ts, startedAt }: Stream): void {
  const { clock, store, channels } = desk.workspace;
  clock.after(Math.max(0, startedAt + STREAM_MS - clock.now()), () => {
    const stream = createStreams(store).get(channel, ts);
    const where = channels.get(channel);
    if (stream?.state === 'open' && where) keepStream(desk, where, { stream: { ...stream, state: 'expired' } });
  });
}

/** Ends the open streams of a thread because somebody pressed Stop; answers their timestamps. */
export function stopStreams(desk: Desk, channel: Channel, threadTs: string): string[] {
  const { workspace } = desk;
  const inThread = createStreams(workspace.store)
    .open()
    .filter(({ channel: id, ts }) => id === channel.id && workspace.messages.get(id, ts)?.thread_ts === threadTs);
  for (const stream of inThread) keepStream(desk, channel, { stream: { ...stream, state: 'stopped_by_user' } });
  return inThread.map(({ ts }) => ts);
}
