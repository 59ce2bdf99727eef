import type {
  ConversationsHistoryResponse,
  ConversationsMarkResponse,
  ConversationsRepliesResponse,
} from '@slack/web-api';
import type { Within } from '../../state/table.js';
import type { Message } from '../../state/wire.js';
import { memberChannel, requireScopeFor, visibleChannel } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import { shownMessage } from '../chat/shown.js';
import { liveChannel } from '../live/live-channel.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { decodeCursor, encodeCursor, limitOf } from '../paging.js';
import { SlackError } from '../slack-error.js';

const TS = /^\d{1,16}(\.\d{0,9})?$/;

/** A timestamp as a key: seconds alone mean their first microsecond. */
function timestamp(given: string | undefined, code: string): string | undefined {
  if (given === undefined || given === '' || given === '0' || given === 'now') return undefined;
  if (!TS.test(given)) throw new SlackError(code);
  const [seconds = '', micros = ''] = given.split('.');
  return `${seconds.padStart(10, '0')}.${micros.padEnd(6, '0')}`;
}

/** A channel whose messages the caller may read: people read any public channel, an app only where it is in. */
function readable(call: MethodCall) {
  const channel = visibleChannel(call, call.args.need('channel', 'channel_not_found'));
  requireScopeFor(call.caller, channel.kind, 'history');
  const reads =
    channel.members.includes(call.caller.userId) || (call.caller.kind === 'user' && channel.kind === 'channel');
  if (!reads) throw new SlackError('not_in_channel');
  return channel;
}

function range({ args }: MethodCall): Within {
  const after = timestamp(args.text('oldest'), 'invalid_ts_oldest');
  const before = timestamp(args.text('latest'), 'invalid_ts_latest');
  return { after, before, inclusive: args.flag('inclusive') };
}

function shown({ args, workspace, caller }: MethodCall, channel: string) {
  const viewing = { metadata: args.flag('include_all_metadata'), workspace, viewer: caller.userId, channel };
  return (message: Message) => shownMessage(message, viewing);
}

/** Slack repeats the times that it was asked for. */
const namedTimes = ({ args }: MethodCall) => ({
  ...(args.has('oldest') && { oldest: args.text('oldest') }),
  ...(args.has('latest') && { latest: args.text('latest') }),
});

/** Newest first; the cursor is the newest message of the next page. */
function history(call: MethodCall): AnswerOf<ConversationsHistoryResponse> {
  const { args, workspace } = call;
  const channel = readable(call);
  const limit = limitOf(args);
  const next = decodeCursor('next_ts', args.text('cursor'));
  const asked = range(call);
  const from = next === undefined ? asked : { ...asked, before: next };
  const reads = (within: Within) =>
    workspace.messages.history(channel.id, { ...within, reverse: true, limit: limit + 1 });
  // The cursor's own message belongs to this page, whatever `inclusive` says about the oldest.
  const first = next === undefined ? [] : reads({ after: next, before: next, inclusive: true });
  const messages = [...first, ...reads(from)].filter((one, index, all) => one.ts !== all[index - 1]?.ts);
  const more = messages[limit];
  return {
    ok: true,
    messages: messages.slice(0, limit).map(shown(call, channel.id)),
    has_more: more !== undefined,
    pin_count: workspace.store.table('pins').count([channel.id]),
    channel_actions_ts: null,
    channel_actions_count: 0,
    ...namedTimes(call),
    ...(more ? { response_metadata: { next_cursor: encodeCursor('next_ts', more.ts) } } : {}),
  };
}

/** The parent first, then its replies, oldest first. */
function replies(call: MethodCall): AnswerOf<ConversationsRepliesResponse> {
  const { args, workspace } = call;
  const channel = readable(call);
  const root = workspace.messages.get(channel.id, args.need('ts', 'thread_not_found'));
  if (!root) throw new SlackError('thread_not_found');
  const limit = limitOf(args, 1000);
  const after = decodeCursor('next_ts', args.text('cursor'));
  const asked = range(call);
  const within = after === undefined ? asked : { ...asked, after };
  const found = workspace.messages.replies(channel.id, root.ts, { ...within, limit: limit + 1 });
  const all = after === undefined ? [root, ...found] : found;
  const last = all[limit - 1];
  const has_more = all.length > limit;
  return {
    ok: true,
    messages: all.slice(0, limit).map(shown(call, channel.id)),
    has_more,
    ...(has_more && last ? { response_metadata: { next_cursor: encodeCursor('next_ts', last.ts) } } : {}),
  };
}

function mark(call: MethodCall): AnswerOf<ConversationsMarkResponse> {
  const { args, workspace, caller, publish } = call;
  const channel = memberChannel(call, args.need('channel', 'channel_not_found'));
  const ts = timestamp(args.text('ts'), 'invalid_timestamp');
  if (ts === undefined) throw new SlackError('invalid_timestamp');
  workspace.reads.mark(caller.userId, channel.id, ts);
  const frame = { type: 'channel', channel: liveChannel(workspace, channel, caller.userId) } as const;
  publish({ kind: 'frame', frame, to: { people: [caller.userId] } });
  return { ok: true };
}

export const conversationsHistory: MethodFamily = {
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.mark': mark,
};
