import type { ChatScheduledMessagesListResponse, ChatScheduleMessageResponse } from '@slack/web-api';
import { newId } from '../../state/ids.js';
import { postTarget, visibleChannel } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import { readContent } from '../chat/content.js';
import { draft, rootOf } from '../chat/post.js';
import { armScheduled, scheduledIn } from '../chat/schedule.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { pageOf } from '../paging.js';
import { SlackError } from '../slack-error.js';

const FURTHEST_SECONDS = 120 * 24 * 3600;
const WINDOW_SECONDS = 300;
const MOST_IN_WINDOW = 30;
/** Shortly before its time Slack has taken a message up already. */
const TOO_LATE_SECONDS = 60;

function checkTime(call: MethodCall, channel: string, postAt: number): void {
  const now = call.clock.now() / 1000;
  if (!Number.isSafeInteger(postAt) || postAt < 1_000_000_000) throw new SlackError('invalid_time');
  if (postAt <= now) throw new SlackError('time_in_past');
  if (postAt > now + FURTHEST_SECONDS) throw new SlackError('time_too_far');
  const near = scheduledIn(call)
    .all()
    .filter((other) => other.channel === channel && Math.abs(other.postAt - postAt) < WINDOW_SECONDS);
  if (near.length >= MOST_IN_WINDOW) throw new SlackError('restricted_too_many');
}

function scheduleMessage(call: MethodCall): AnswerOf<ChatScheduleMessageResponse> {
  const { args, workspace, caller, clock, warn } = call;
  const channel = postTarget(call, args.need('channel', 'channel_not_found'));
  if (caller.kind === 'user' && args.has('metadata')) throw new SlackError('metadata_must_be_sent_from_app');
  const postAt = args.number('post_at', 0);
  checkTime(call, channel.id, postAt);
  const content = readContent(args, { workspace, typed: caller.kind === 'user', tooLong: 'refuse', warn });
  const threadTs = args.has('thread_ts') ? rootOf(workspace, channel, args.need('thread_ts')).ts : undefined;
  const { userId, botId } = caller;
  const scheduled = {
    id: newId('Q'),
    channel: channel.id,
    postAt,
    created: Math.floor(clock.now() / 1000),
    userId,
    botId,
    content,
    threadTs,
    broadcast: args.flag('reply_broadcast'),
  };
  scheduledIn(call).put(scheduled);
  armScheduled(call, scheduled);
  const { ts: _, ...message } = draft(call, { author: { userId, botId }, content });
  const delayed = { ...message, type: 'delayed_message' };
  return { ok: true, channel: channel.id, scheduled_message_id: scheduled.id, post_at: postAt, message: delayed };
}

function deleteScheduled(call: MethodCall) {
  const { args, caller, clock } = call;
  const channel = visibleChannel(call, args.need('channel', 'channel_not_found'));
  const scheduled = scheduledIn(call).get(args.text('scheduled_message_id') ?? '');
  const own = scheduled?.userId === caller.userId && scheduled.channel === channel.id;
  const early = scheduled !== undefined && scheduled.postAt - TOO_LATE_SECONDS > clock.now() / 1000;
  if (!scheduled || !own || !early) throw new SlackError('invalid_scheduled_message_id');
  scheduledIn(call).remove(scheduled.id);
  return {};
}

function listScheduled(call: MethodCall): AnswerOf<ChatScheduledMessagesListResponse> {
  const { args, caller, workspace } = call;
  const channel = args.has('channel') ? args.need('channel') : undefined;
  if (channel && !workspace.channels.get(channel)) throw new SlackError('invalid_channel');
  const [oldest, latest] = [args.number('oldest', 0), args.number('latest', Number.POSITIVE_INFINITY)];
  const own = scheduledIn(call)
    .all()
    .filter(({ userId, channel: id }) => userId === caller.userId && (!channel || id === channel))
    .filter(({ postAt }) => postAt >= oldest && postAt <= latest);
  const { items, response_metadata } = pageOf(own, ({ id }) => id, args);
  const scheduled_messages = items.map(({ id, channel: channel_id, postAt, created, content }) => ({
    id,
    channel_id,
    post_at: postAt,
    date_created: created,
    text: content.text,
  }));
  return { ok: true, scheduled_messages, response_metadata };
}

export const chatSchedule: MethodFamily = {
  'chat.scheduleMessage': scheduleMessage,
  'chat.deleteScheduledMessage': deleteScheduled,
  'chat.scheduledMessages.list': listScheduled,
};
