import { Hono } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../parts.js';
import { parseManifest } from '../../state/manifest.js';
import { plantBot } from '../../state/plant.js';
import type { Json } from '../../state/wire.js';
import { liveApp, liveCommands, liveShortcuts } from '../live/live-app.js';
import { readInput } from './input.js';
import { ControlRefusal } from './refusal.js';

const change = z.object({
  manifest: z.record(z.string(), z.unknown()).optional(),
  /** Reinstall with other bot scopes than the manifest asks for. */
  scopes: z.union([z.array(z.string()), z.object({ bot: z.array(z.string()) }).transform(({ bot }) => bot)]).optional(),
  /** Where events, interactivity, options and commands go; turns Socket Mode off. */
  request_url: z.string().optional(),
  options_url: z.string().optional(),
  socket_mode: z.boolean().optional(),
  /** Whether a new address must answer its challenge first, as in Slack. */
  verify: z.boolean().default(true),
});

/** `GET|POST app`: the installed manifest, where it is reached, and with which scopes. */
export function installedApp(parts: Parts): Hono {
  const { workspace } = parts.core;
  const app = new Hono();
  const shown = () => {
    const { id, botId, botUserId, manifest, botScopes, userScopes } = workspace.app.installed();
    const { settings } = workspace.app.manifest();
    return {
      app: { id, bot_id: botId, bot_user_id: botUserId },
      manifest,
      scopes: { bot: botScopes, user: userScopes },
      socket_mode: settings.socket_mode_enabled,
      connections: parts.hub.connections(),
      request_url: settings.event_subscriptions.request_url ?? null,
    };
  };
  app.get('/app', (c) => c.json(shown()));
  app.post('/app', async (c) => {
    await reinstall(parts, await readInput(c, change));
    return c.json(shown());
  });
  return app;
}

async function reinstall(parts: Parts, asked: z.infer<typeof change>): Promise<void> {
  const { core, deliveries, hub } = parts;
  const { workspace } = core;
  const manifest = withAddresses(asked.manifest ?? workspace.app.installed().manifest, asked);
  const old = workspace.app.manifest().settings;
  const { settings } = checked(manifest);
  const url = settings.event_subscriptions.request_url;
  const moved = !settings.socket_mode_enabled && url !== undefined && url !== old.event_subscriptions.request_url;
  if (moved && asked.verify && !(await deliveries.verifyUrl(url))) throw new ControlRefusal('url_verification_failed');
  workspace.app.reinstall({ manifest, botScopes: asked.scopes });
  plantBot(workspace);
  const { botToken: token, botUserId: userId, id: appId } = workspace.app.installed();
  workspace.tokens.put({ token, kind: 'bot', userId, appId, teamId: workspace.team.id });
  // Slack tells every socket when Socket Mode is turned off.
  if (old.socket_mode_enabled && !settings.socket_mode_enabled) hub.disconnect('link_disabled');
  core.journal.write({
    kind: 'control',
    name: 'app',
    detail: { scopes: asked.scopes, socket_mode: settings.socket_mode_enabled },
  });
  showApp(parts);
}

function checked(manifest: Json) {
  try {
    return parseManifest(manifest);
  } catch (error) {
    const problem = error instanceof Error ? error.message : undefined;
    throw new ControlRefusal('invalid_manifest', 400, { problem });
  }
}

function withAddresses(manifest: Json, asked: z.infer<typeof change>): Json {
  const { request_url, options_url, socket_mode } = asked;
  if (request_url === undefined && options_url === undefined && socket_mode === undefined) return manifest;
  const { settings } = checked(manifest);
  const interactivity = {
    ...settings.interactivity,
    is_enabled: true,
    ...(request_url === undefined ? {} : { request_url }),
    ...(options_url === undefined ? {} : { message_menu_options_url: options_url }),
  };
  const event_subscriptions = {
    ...settings.event_subscriptions,
    ...(request_url === undefined ? {} : { request_url }),
  };
  const socket_mode_enabled = socket_mode ?? (request_url === undefined && settings.socket_mode_enabled);
  return { ...manifest, settings: { ...settings, interactivity, event_subscriptions, socket_mode_enabled } };
}

/** Shows everybody the app as it is now: other commands, more or fewer sockets. */
export function showApp(parts: Parts): void {
  const { workspace } = parts.core;
  for (const { id, is_bot } of workspace.people.all()) {
    if (is_bot) continue;
    const frame = { app: liveApp(parts, id), commands: liveCommands(workspace), shortcuts: liveShortcuts(workspace) };
    parts.feed.show({ type: 'app', ...frame }, { people: [id] });
  }
}
