import { Hono } from 'hono';
import type { ResponseTarget } from '../state/response-urls.js';
import { isJson, type Json, type Message } from '../state/wire.js';
import { readContent } from './chat/content.js';
import { draft, post } from './chat/post.js';
import { removeMessage } from './chat/remove.js';
import type { Core } from './core.js';
import { MethodArguments } from './method-arguments.js';
import { SlackError } from './slack-error.js';
import type { Teams } from './teams.js';
import { readLimited } from './web-api/body.js';

/** `POST /response/<secret>`: five uses in thirty minutes, the only way to change what one person alone sees. */
export function responseUrls(teams: Teams): Hono {
  const app = new Hono();
  app.post('/response/:secret', async (c) => {
    const secret = c.req.param('secret');
    const core = teams.find(({ workspace }) => workspace.responseUrls.has(secret)) ?? teams[0];
    const target = core.workspace.responseUrls.use(secret);
    if (typeof target === 'string') {
      const error = target === 'expired' ? 'expired_url' : target === 'used_up' ? 'used_url' : 'no_service';
      core.journal.write({ kind: 'response_url', name: error, ok: false });
      return c.json({ ok: false, error }, 404);
    }
    try {
      const answer = await readAnswer(c.req.raw);
      const message = respond(core, target, answer);
      core.journal.write({ kind: 'response_url', name: 'used', ok: true, detail: { target, answer, ts: message?.ts } });
      return c.json({ ok: true });
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      core.journal.write({ kind: 'response_url', name: error.code, ok: false, detail: error.extra });
      return c.json({ ok: false, error: error.code, ...error.extra }, 400);
    }
  });
  return app;
}

async function readAnswer(request: Request): Promise<Json> {
  const text = (await readLimited(request)).toString('utf8');
  const json = new URLSearchParams(text).get('payload') ?? text;
  try {
    const content: unknown = JSON.parse(json);
    if (isJson(content)) return content;
  } catch {
    throw new SlackError('invalid_payload');
  }
  throw new SlackError('invalid_payload');
}

/** slack-go sends its whole message struct: metadata without a name or a payload is none. */
function withoutBlanks(answer: Json): Json {
  const { metadata, ...rest } = answer;
  const blank = isJson(metadata) && metadata.event_type === '' && metadata.event_payload === null;
  return blank ? rest : answer;
}

/** Does what an answer to a click or command asks: a new message, another text for the old one, or its end. */
export function respond(core: Core, target: ResponseTarget, answer: Json): Message | undefined {
  const { workspace, publish } = core;
  const channel = workspace.channels.get(target.channel);
  if (!channel) throw new SlackError('channel_not_found');
  if (answer.delete_original === true) return removeOriginal(core, target);
  const args = new MethodArguments(withoutBlanks(answer));
  const content = readContent(args, { workspace, typed: false, tooLong: 'refuse', warn: () => undefined });
  if (answer.replace_original === true && target.messageTs) return replaceOriginal(core, target, content);
  const { botId, botUserId } = workspace.app.installed();
  const desk = { workspace, publish, baseUrl: core.baseUrl() };
  const author = { userId: botUserId, botId };
  const threadTs = typeof answer.thread_ts === 'string' ? answer.thread_ts : target.threadTs;
  if (answer.response_type === 'in_channel') return post(desk, { channel, author, content, threadTs });
  const message: Message = { ...draft(desk, { author, content }), ...(threadTs ? { thread_ts: threadTs } : {}) };
  workspace.ephemerals.put(target.userId, channel.id, message);
  publish({ kind: 'ephemeral_posted', channel, message, to: target.userId });
  return message;
}

function removeOriginal(
  { workspace, publish }: Core,
  { userId, channel: id, messageTs = '', ephemeral }: ResponseTarget,
): undefined {
  if (ephemeral) {
    workspace.ephemerals.remove(userId, id, messageTs);
    publish({
      kind: 'frame',
      frame: { type: 'ephemeral_deleted', channel: id, ts: messageTs },
      to: { people: [userId] },
    });
    return undefined;
  }
  const channel = workspace.channels.get(id);
  const previous = workspace.messages.get(id, messageTs);
  if (!channel || !previous) throw new SlackError('message_not_found');
  removeMessage({ workspace, publish }, { channel, message: previous, actor: workspace.app.installed().botUserId });
  return undefined;
}

function replaceOriginal({ workspace, publish }: Core, target: ResponseTarget, content: Partial<Message>): Message {
  const { userId, channel: id, messageTs = '', ephemeral } = target;
  const old = ephemeral ? workspace.ephemerals.get(userId, id, messageTs) : workspace.messages.get(id, messageTs);
  const channel = workspace.channels.get(id);
  if (!old || !channel) throw new SlackError('message_not_found');
  const { blocks: _, attachments: _attachments, ...rest } = old;
  const message: Message = { ...rest, ...content };
  if (ephemeral) {
    workspace.ephemerals.put(userId, id, message);
    publish({ kind: 'frame', frame: { type: 'ephemeral_changed', channel: id, message }, to: { people: [userId] } });
    return message;
  }
  workspace.messages.replace(id, message);
  publish({ kind: 'message_changed', channel, message, previous: old, actor: workspace.app.installed().botUserId });
  return message;
}
