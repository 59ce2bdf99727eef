import { person } from '../world.js';
import { type Ways, withSettings } from './way.js';

const soon = (world: { sandbox: { clock: { now(): number } } }) => Math.floor(world.sandbox.clock.now() / 1000) + 600;
const words = { channel: 'C0ORDERS', text: 'hello' };

export const chatWays: Ways = {
  'chat.postMessage': words,
  'chat.meMessage': words,
  'chat.postEphemeral': { ...words, user: 'U0ALICE' },
  'chat.getPermalink': async (world) =>
    world.call('chat.getPermalink', { channel: 'C0ORDERS', message_ts: await world.message() }),
  'chat.update': async (world) => {
    const { ts } = await world.call('chat.postMessage', words);
    return world.call('chat.update', { channel: 'C0ORDERS', ts, text: 'changed' });
  },
  'chat.delete': async (world) => {
    const { ts } = await world.call('chat.postMessage', words);
    return world.call('chat.delete', { channel: 'C0ORDERS', ts });
  },
  'chat.unfurl': async (world) => {
    const ts = await world.message('C0ORDERS', 'https://example.com/1');
    return world.call('chat.unfurl', {
      channel: 'C0ORDERS',
      ts,
      unfurls: { 'https://example.com/1': { text: 'One' } },
    });
  },
  'chat.scheduleMessage': (world) => world.call('chat.scheduleMessage', { ...words, post_at: soon(world) }),
  'chat.scheduledMessages.list': async (world) => {
    await world.call('chat.scheduleMessage', { ...words, post_at: soon(world) });
    return world.call('chat.scheduledMessages.list');
  },
  'chat.deleteScheduledMessage': async (world) => {
    const { scheduled_message_id } = await world.call('chat.scheduleMessage', { ...words, post_at: soon(world) });
    return world.call('chat.deleteScheduledMessage', { channel: 'C0ORDERS', scheduled_message_id });
  },
  'chat.startStream': async (world) => {
    const recipient = { recipient_user_id: 'U0ALICE', recipient_team_id: 'T0SANDBOX' };
    return world.call('chat.startStream', { channel: 'C0ORDERS', thread_ts: await world.message(), ...recipient });
  },
  'chat.appendStream': async (world) => {
    const { channel, ts } = await world.stream();
    return world.call('chat.appendStream', { channel, ts, markdown_text: '**so**' });
  },
  'chat.stopStream': async (world) => {
    const { channel, ts } = await world.stream();
    return world.call('chat.stopStream', { channel, ts, markdown_text: 'done' });
  },
};

export const agentWays: Ways = {
  'agents.sessions.setStatus': async (world) => {
    const place = { channel_id: 'C0ORDERS', thread_ts: await world.message() };
    return world.call('agents.sessions.setStatus', { ...place, status: 'processing', title: 'Order 1' });
  },
  'agents.sessions.rename': async (world) => {
    const place = { channel_id: 'C0ORDERS', thread_ts: await world.message() };
    await world.call('agents.sessions.setStatus', { ...place, status: 'active' });
    return world.call('agents.sessions.rename', { ...place, title: 'Order 2' });
  },
  'assistant.threads.setStatus': async (world) => {
    const place = { channel_id: 'C0ORDERS', thread_ts: await world.message() };
    return world.call('assistant.threads.setStatus', {
      ...place,
      status: 'is thinking…',
      loading_messages: ['a', 'b'],
    });
  },
  'assistant.threads.setTitle': async (world) => {
    const place = { channel_id: 'C0ORDERS', thread_ts: await world.message() };
    return world.call('assistant.threads.setTitle', { ...place, title: 'Laptops' });
  },
  'assistant.threads.setSuggestedPrompts': {
    channel_id: 'D0ALICE',
    prompts: [{ title: 'Help', message: 'What can you do?' }],
  },
  'blocks.validate': { blocks: [{ type: 'divider' }] },
};

/** What an event of this type carries as its `event_context`. */
const contextOf = (et: string, cid: string) =>
  `4-${Buffer.from(JSON.stringify({ et, tid: 'T0SANDBOX', aid: 'A0SIGNALBOX', cid })).toString('base64url')}`;

export const identityWays: Ways = {
  'api.test': {},
  'auth.test': {},
  'apps.connections.open': (world) => world.call('apps.connections.open', {}, 'xapp-sandbox'),
  'apps.event.authorizations.list': (world) =>
    world.call('apps.event.authorizations.list', { event_context: contextOf('message', 'C0ORDERS') }, 'xapp-sandbox'),
  'auth.revoke': { test: true },
  'apps.uninstall': async (world) => {
    const { clientId: client_id, clientSecret: client_secret } = world.sandbox.workspace.app.installed();
    const answer = await world.call('apps.uninstall', { client_id, client_secret });
    world.tokens();
    return answer;
  },
  'bots.info': { bot: 'B0SIGNALBOX' },
  'oauth.v2.access': async (world) => {
    const { clientId: client_id, clientSecret: client_secret } = world.sandbox.workspace.app.installed();
    const asked = {
      client_id,
      scope: 'chat:write',
      user_scope: 'chat:write',
      redirect_uri: 'http://localhost/done',
      state: 's',
    };
    const form = new URLSearchParams({ ...asked, as: 'U0ALICE', answer: 'allow' });
    const target = `${world.sandbox.baseUrl}/oauth/v2/authorize`;
    const { headers } = await fetch(target, { method: 'POST', body: form, redirect: 'manual' });
    const code = new URL(headers.get('location') ?? '').searchParams.get('code');
    const given = { client_id, client_secret, code, redirect_uri: 'http://localhost/done' };
    const answer = await world.call('oauth.v2.access', given, null);
    world.scopes();
    return answer;
  },
  'oauth.v2.exchange': async (world) => {
    const { clientId: client_id, clientSecret: client_secret } = world.sandbox.workspace.app.installed();
    const answer = await withSettings(world, { token_rotation_enabled: true }, () =>
      world.call('oauth.v2.exchange', { client_id, client_secret, token: 'xoxb-sandbox' }, null),
    );
    world.tokens();
    return answer;
  },
  'team.info': {},
  'emoji.list': {},
  'dnd.info': { user: 'U0ALICE' },
  'dnd.teamInfo': { users: 'U0ALICE,U0BOB' },
  'dnd.setSnooze': (world) => world.call('dnd.setSnooze', { num_minutes: 30 }, person('carol')),
  'dnd.endSnooze': (world) => world.call('dnd.endSnooze', {}, person('carol')),
  'dnd.endDnd': async (world) => {
    await world.call('dnd.setSnooze', { num_minutes: 30 }, person('carol'));
    return world.call('dnd.endDnd', {}, person('carol'));
  },
  'users.getPresence': (world) => world.call('users.getPresence', { user: 'U0ALICE' }, person('bob')),
};
