import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const text = readFileSync('manifest.yml', 'utf8');
const manifest = z
  .object({
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({
      socket_mode_enabled: z.boolean(),
      interactivity: z.object({ is_enabled: z.boolean() }),
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    }),
    features: z.object({ slash_commands: z.array(z.object({ command: z.string() })) }),
  })
  .parse(parse(text));
const methods = z
  .record(z.string(), z.object({ scopes: z.object({ bot: z.array(z.string()) }).optional() }))
  .parse(json('src/sandbox/data/methods.json'));
const events = z.record(z.string(), z.array(z.string())).parse(json('src/sandbox/data/events.json'));

/** Every method that the bot calls. */
const CALLED = [
  'agents.sessions.setStatus',
  'auth.test',
  'chat.postEphemeral',
  'chat.postMessage',
  'chat.update',
  'conversations.history',
  'conversations.open',
  'conversations.replies',
  'usergroups.list',
  'users.info',
  'views.open',
  'views.publish',
];

const { scopes } = manifest.oauth_config;
const subscribed = manifest.settings.event_subscriptions.bot_events;

describe('the manifest of the app', () => {
  it('is one that Slack accepts', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    const valid = ajv.compile(json('test/slack/data/manifest-schema.json') as object);

    expect(valid(parse(text)), ajv.errorsText(valid.errors)).toBe(true);
    expect(valid({ ...parse(text), surprise: 1 })).toBe(false);
  });

  it('asks for every right that a call or an event needs', () => {
    const wanting = CALLED.filter((method) => {
      const needed = methods[method]?.scopes?.bot ?? [];
      return needed.length > 0 && !needed.some((scope) => scopes.bot.includes(scope));
    });
    const unheard = subscribed.filter((event) => (events[event] ?? []).some((scope) => !scopes.bot.includes(scope)));

    expect({ wanting, unheard }).toEqual({ wanting: [], unheard: [] });
  });

  it('asks for no right that nothing uses', () => {
    const used = new Set([
      ...CALLED.flatMap((method) => methods[method]?.scopes?.bot ?? []),
      ...subscribed.flatMap((event) => events[event] ?? []),
      'commands',
      // Not a right to call something: it lets users.info tell the address to which orders are confirmed.
      'users:read.email',
    ]);

    expect(scopes.bot.filter((scope) => !used.has(scope))).toEqual([]);
  });

  it('hears messages, mentions, the home tab and Stop over sockets, and has its command', () => {
    expect(subscribed).toEqual(
      expect.arrayContaining([
        'app_mention',
        'message.im',
        'message.channels',
        'app_home_opened',
        'agent_session_stopped',
      ]),
    );
    expect(manifest.settings).toMatchObject({ socket_mode_enabled: true, interactivity: { is_enabled: true } });
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/signalbox']);
  });
});
