import type { ChatAppendStreamResponse, ChatStartStreamResponse, ChatStopStreamResponse } from '@slack/web-api';
import type { SessionStatus } from '../../state/sessions.js';
import { createStreams, type Stream } from '../../state/streams.js';
import { postTarget, visibleChannel } from '../access.js';
import { readChunks, withChunk } from '../agent/chunks.js';
import { setSession } from '../agent/session.js';
import { clearStatus } from '../agent/status.js';
import { expireStream, keepStream, STREAM_MS } from '../agent/stream.js';
import type { AnswerOf } from '../answer-of.js';
import { readBlocks } from '../chat/content.js';
import { readMetadata } from '../chat/metadata.js';
import { post } from '../chat/post.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';
import { authorOf, checkMessagesTab } from './chat.js';

/** Outside a direct message Slack wants to know for whom the stream is. */
function checkRecipient({ args, workspace }: MethodCall, kind: string): void {
  const user = args.text('recipient_user_id');
  const team = args.text('recipient_team_id');
  if (kind !== 'im' && !user) throw new SlackError('missing_recipient_user_id');
  if (kind !== 'im' && !team) throw new SlackError('missing_recipient_team_id');
  if (user && !workspace.people.get(user)) throw new SlackError('user_not_found');
  if (team && team !== workspace.team.id) throw new SlackError('team_not_found');
}

const given = ({ args }: MethodCall, name: string) => (args.has(name) ? args.text(name) : undefined);
const chunksOf = (call: MethodCall) =>
  readChunks(call.args.json('chunks', 'invalid_chunks'), given(call, 'markdown_text'));

function startStream(call: MethodCall): AnswerOf<ChatStartStreamResponse> {
  const { args, clock } = call;
  const channel = postTarget(call, args.need('channel'));
  checkMessagesTab(call, channel.kind);
  checkRecipient(call, channel.kind);
  const chunks = chunksOf(call);
  const empty: Stream = {
    channel: channel.id,
    ts: '',
    state: 'open',
    mode: args.text('task_display_mode') === 'plan' ? 'plan' : 'timeline',
    startedAt: clock.now(),
    parts: [],
    tasks: [],
    planTitle: '',
    blockCount: 0,
  };
  const begun = chunks.reduce(withChunk, empty);
  const content = { text: '', blocks: [] };
  const message = post(call, { channel, author: authorOf(call), content, threadTs: given(call, 'thread_ts') });
  const stream = { ...begun, ts: message.ts };
  keepStream(call, channel, { stream });
  expireStream(call, stream);
  const threadTs = message.thread_ts ?? message.ts;
  setSession(call, {
    channel: channel.id,
    threadTs,
    status: 'processing',
    initiator: given(call, 'recipient_user_id'),
  });
  clearStatus(call, channel.id, threadTs);
  return { ok: true, channel: channel.id, ts: message.ts };
}

/** The caller's own open stream. A stream whose five minutes are over has ended, also before anybody noticed. */
function openStream(call: MethodCall) {
  const { args, workspace, caller, clock, method } = call;
  const channel = visibleChannel(call, args.need('channel'));
  const message = workspace.messages.get(channel.id, args.need('ts'));
  if (!message) throw new SlackError('message_not_found');
  if (message.bot_id !== caller.botId) throw new SlackError('message_not_owned_by_app');
  const stream = createStreams(workspace.store).get(channel.id, message.ts);
  if (stream?.state === 'stopped_by_user' && method === 'chat.appendStream') throw new SlackError('stopped_by_user');
  const alive = stream?.state === 'open' && clock.now() < stream.startedAt + STREAM_MS;
  if (!stream || !alive) throw new SlackError('message_not_in_streaming_state');
  return { channel, message, stream };
}

function appendStream(call: MethodCall): AnswerOf<ChatAppendStreamResponse> {
  const { channel, message, stream } = openStream(call);
  const chunks = chunksOf(call);
  if (chunks.length === 0) throw new SlackError('no_text');
  keepStream(call, channel, { stream: chunks.reduce(withChunk, stream) });
  return { ok: true, channel: channel.id, ts: message.ts };
}

function stopStream(call: MethodCall): AnswerOf<ChatStopStreamResponse> {
  const { args, workspace } = call;
  const { channel, message, stream } = openStream(call);
  const blocks = args.has('blocks') ? readBlocks(args.json('blocks', 'invalid_blocks_format')) : [];
  const { metadata } = readMetadata(args);
  const finished: Stream = { ...chunksOf(call).reduce(withChunk, stream), state: 'done' };
  if (metadata) workspace.messages.replace(channel.id, { ...message, metadata });
  const final = keepStream(call, channel, { stream: finished, blocks });
  const status = (given(call, 'session_status') ?? 'active') as SessionStatus;
  setSession(call, { channel: channel.id, threadTs: message.thread_ts ?? message.ts, status });
  return { ok: true, channel: channel.id, ts: message.ts, message: final };
}

export const chatStream: MethodFamily = {
  'chat.startStream': startStream,
  'chat.appendStream': appendStream,
  'chat.stopStream': stopStream,
};
