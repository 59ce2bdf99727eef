import type { AssistantThreadsSetStatusResponse } from '@slack/web-api';
import { isShape } from '../../blocks/engine.js';
import { createAssistant } from '../../state/assistant.js';
import { visibleChannel } from '../access.js';
import { renameSession, sessionOf } from '../agent/session.js';
import { setStatus } from '../agent/status.js';
import type { AnswerOf } from '../answer-of.js';
import { rootOf } from '../chat/post.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';
import { authorOf } from './chat.js';

const MOST_PROMPTS = 4;

/** The thread that is meant; Slack has one word for a bad and for an unknown timestamp. */
function threadIn(call: MethodCall, channelId: string, threadTs: string): string {
  const message = call.workspace.messages.get(channelId, threadTs);
  if (!message) throw new SlackError('invalid_thread_ts');
  return message.thread_ts ?? message.ts;
}

function setThreadStatus(call: MethodCall): AnswerOf<AssistantThreadsSetStatusResponse> {
  const { args } = call;
  const channel = visibleChannel(call, args.need('channel_id', 'channel_not_found'));
  const thread_ts = threadIn(call, channel.id, args.text('thread_ts') ?? '');
  if (args.text('username')?.toLowerCase() === 'slackbot') throw new SlackError('reserved_username');
  authorOf(call);
  const status = args.text('status') ?? '';
  setStatus(call, { channel: channel.id, thread_ts, status, loading_messages: args.list('loading_messages') });
  return { ok: true };
}

function readPrompts(given: unknown): { title: string; message: string }[] {
  if (!Array.isArray(given)) throw refused('must provide an array', '/prompts');
  if (given.length > MOST_PROMPTS) throw refused(`no more than ${MOST_PROMPTS} items allowed`, '/prompts');
  return given.map((prompt: unknown, index) => {
    if (!isShape(prompt)) throw refused('must provide an object', `/prompts/${index}`);
    const { title, message } = prompt;
    if (typeof title !== 'string') throw refused('missing required field: title', `/prompts/${index}`);
    if (typeof message !== 'string') throw refused('missing required field: message', `/prompts/${index}`);
    return { title, message };
  });
}

const refused = (problem: string, pointer: string) =>
  new SlackError('invalid_arguments', {
    response_metadata: { messages: [`[ERROR] ${problem} [json-pointer:${pointer}]`] },
  });

function setSuggestedPrompts(call: MethodCall): AnswerOf<AssistantThreadsSetStatusResponse> {
  const { args, workspace, publish } = call;
  const { agent_view, assistant_view } = workspace.app.manifest().features;
  if (!agent_view && !assistant_view) throw new SlackError('not_agent_app');
  const channel = visibleChannel(call, args.need('channel_id', 'channel_not_found'));
  const threadTs = args.has('thread_ts') ? threadIn(call, channel.id, args.need('thread_ts')) : undefined;
  const prompts = {
    channel: channel.id,
    thread_ts: threadTs,
    title: args.text('title'),
    prompts: readPrompts(args.json('prompts')),
  };
  createAssistant(workspace.store).setPrompts(prompts);
  publish({ kind: 'frame', frame: { type: 'prompts', prompts }, to: { channel: channel.id } });
  return { ok: true };
}

/** The title of an assistant thread is the title of its session, where there is one. */
function setTitle(call: MethodCall): AnswerOf<AssistantThreadsSetStatusResponse> {
  const { args, workspace } = call;
  const channel = visibleChannel(call, args.need('channel_id', 'channel_not_found'));
  const threadTs = threadIn(call, channel.id, args.text('thread_ts') ?? '');
  const title = args.text('title') ?? '';
  const root = rootOf(workspace, channel, threadTs);
  workspace.messages.replace(channel.id, { ...root, assistant_app_thread: { title, title_blocks: [] } });
  const session = sessionOf(call, channel.id, threadTs);
  if (session) renameSession(call, session, title);
  return { ok: true };
}

export const assistant: MethodFamily = {
  'assistant.threads.setStatus': setThreadStatus,
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
  'assistant.threads.setTitle': setTitle,
};
