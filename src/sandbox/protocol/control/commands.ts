import { Hono } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../parts.js';
import { isJson, type Json } from '../../state/wire.js';
import { lookAt } from '../agent/assistant-thread.js';
import { stopSession } from '../agent/stop.js';
import { globalShortcut, messageShortcut, slashCommand } from '../payloads/command.js';
import { respond } from '../response-url.js';
import { channelOf, personOf, readInput } from './input.js';
import { directMessageWithApp, openHomeAs } from './open-home.js';
import { type Outcome, outcomeOf, tellWhenUnanswered } from './outcome.js';
import { ControlRefusal } from './refusal.js';
import { surfaceFor } from './surface.js';

const command = z.object({
  as: z.string(),
  channel: z.string(),
  text: z.string().regex(/^\/\S+/, 'begins with /command'),
});
const shortcut = z.object({
  as: z.string(),
  callback_id: z.string(),
  channel: z.string().optional(),
  ts: z.string().optional(),
});
const openHome = z.object({
  as: z.string(),
  tab: z.enum(['home', 'messages']).default('home'),
  /** What is open beside it, for apps that are told. */
  channel: z.string().optional(),
});
const looking = z.object({ as: z.string(), channel: z.string() });
const stop = z.object({ as: z.string(), channel: z.string(), thread_ts: z.string() });

/** Slash commands, shortcuts, opening the app, and the native Stop button. */
export function commands(parts: Parts): Hono {
  const app = new Hono();
  app.post('/command', async (c) => c.json(await commandAs(parts, await readInput(c, command))));
  app.post('/shortcut', async (c) => c.json(await shortcutAs(parts, await readInput(c, shortcut))));
  app.post('/open_home', async (c) => {
    const { as, tab, channel } = await readInput(c, openHome);
    const { workspace } = parts.core;
    const person = personOf(workspace, as);
    const beside = channel === undefined ? undefined : channelOf(workspace, channel, person);
    return c.json(openHomeAs(parts, person, { tab, beside }));
  });
  app.post('/look_at', async (c) => c.json(lookAs(parts, await readInput(c, looking))));
  app.post('/stop_session', async (c) => {
    const { as, channel: place, thread_ts: threadTs } = await readInput(c, stop);
    const { workspace, publish, baseUrl } = parts.core;
    const person = personOf(workspace, as);
    const channel = channelOf(workspace, place, person);
    const desk = { workspace, publish, baseUrl: baseUrl() };
    const refused = stopSession(desk, { channel, threadTs, user: person.id });
    if (refused) throw new ControlRefusal(refused, refused === 'session_not_found' ? 404 : 409);
    return c.json({ ok: true });
  });
  return app;
}

/** Somebody goes to another channel while the app is open beside it. Raises `not_told` for an app that is not told. */
function lookAs({ core }: Parts, asked: z.infer<typeof looking>): Json {
  const { workspace, publish } = core;
  const person = personOf(workspace, asked.as);
  const beside = channelOf(workspace, asked.channel, person);
  const desk = { workspace, publish, baseUrl: core.baseUrl() };
  if (!lookAt(desk, directMessageWithApp(core, person), { person, beside })) throw new ControlRefusal('not_told', 409);
  return { ok: true };
}

/** The manifest that the sandbox makes up accepts any command and shortcut; a real one only its own. */
const acceptsAnything = (parts: Parts) => {
  const metadata = parts.core.workspace.app.installed().manifest._metadata;
  return isJson(metadata) && 'sandbox_accepts_any_command' in metadata;
};

async function commandAs(parts: Parts, asked: z.infer<typeof command>): Promise<Outcome & Json> {
  const { core, deliveries } = parts;
  const { workspace } = core;
  const person = personOf(workspace, asked.as);
  const channel = channelOf(workspace, asked.channel, person);
  const [name = '', ...rest] = asked.text.split(/ (.*)/s);
  const known = workspace.app.manifest().features.slash_commands.some((one) => one.command === name);
  if (!known && !acceptsAnything(parts)) throw new ControlRefusal('unknown_command', 404);
  const text = (rest[0] ?? '').trim();
  const payload = slashCommand(workspace, person, { channel, command: name, text, baseUrl: core.baseUrl() });
  core.journal.write({
    kind: 'control',
    name: 'command',
    detail: { as: person.name, channel: channel.id, text: asked.text },
  });
  const attempt = await deliveries.once({ type: 'slash_commands', payload, acceptsResponse: true }, 'command');
  tellWhenUnanswered(parts, attempt, { person: person.id, what: name, channel: channel.id });
  if (!attempt.ok) return { ...outcomeOf(attempt) };
  if (attempt.answer.text === undefined && attempt.answer.blocks === undefined) return { ...outcomeOf(attempt) };
  const message = respond(core, { userId: person.id, channel: channel.id, ephemeral: false }, attempt.answer);
  return { ...outcomeOf(attempt), message };
}

async function shortcutAs(parts: Parts, asked: z.infer<typeof shortcut>): Promise<Outcome> {
  const { core, deliveries } = parts;
  const { workspace } = core;
  const person = personOf(workspace, asked.as);
  const type = asked.ts === undefined ? 'global' : 'message';
  const known = workspace.app
    .manifest()
    .features.shortcuts.some((one) => one.callback_id === asked.callback_id && one.type === type);
  if (!known && !acceptsAnything(parts)) throw new ControlRefusal('unknown_shortcut', 404);
  const payload = type === 'global' ? globalShortcut(workspace, person, asked.callback_id) : onMessage(parts, asked);
  core.journal.write({
    kind: 'control',
    name: 'shortcut',
    detail: { as: person.name, callback_id: asked.callback_id },
  });
  const attempt = await deliveries.once({ type: 'interactive', payload, acceptsResponse: false }, 'actions');
  tellWhenUnanswered(parts, attempt, { person: person.id, what: 'The shortcut' });
  return outcomeOf(attempt);
}

function onMessage(parts: Parts, asked: z.infer<typeof shortcut>): Json {
  const { workspace, baseUrl } = parts.core;
  const person = personOf(workspace, asked.as);
  const surface = surfaceFor(workspace, person, { channel: asked.channel, ts: asked.ts });
  if (surface.kind !== 'message' || surface.ephemeral) throw new ControlRefusal('no_such_message', 404);
  const { channel, message } = surface;
  return messageShortcut(workspace, person, { callbackId: asked.callback_id, channel, message, baseUrl: baseUrl() });
}
