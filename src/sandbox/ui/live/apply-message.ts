import type { Message } from '../../state/wire.js';
import type { PageState, Timeline } from './page-state.js';
import { inChannel, threadKey, withMessage, withoutMessage } from './timeline.js';

type Change = (messages: Message[]) => Message[];

function changed(lists: Record<string, Timeline>, key: string, change: Change): Record<string, Timeline> {
  const timeline = lists[key];
  return timeline ? { ...lists, [key]: { ...timeline, messages: change(timeline.messages) } } : lists;
}

/** A message came or has a new whole: it takes its place in its channel, its thread, or both. */
export function withChannelMessage(state: PageState, channel: string, message: Message): Partial<PageState> {
  const put: Change = (messages) => withMessage(messages, message);
  const root = message.thread_ts ?? message.ts;
  return {
    channels: inChannel(message) ? changed(state.channels, channel, put) : state.channels,
    threads: changed(state.threads, threadKey(channel, root), put),
    typing: state.typing.filter(({ user, channel: where }) => user !== message.user || where !== channel),
  };
}

/** Takes a deleted message out of its channel and its thread. */
export function withoutChannelMessage(
  state: PageState,
  { channel, ts, thread_ts }: { channel: string; ts: string; thread_ts?: string },
): Partial<PageState> {
  const drop: Change = (messages) => withoutMessage(messages, ts);
  return {
    channels: changed(state.channels, channel, drop),
    threads: changed(state.threads, threadKey(channel, thread_ts ?? ts), drop),
  };
}
