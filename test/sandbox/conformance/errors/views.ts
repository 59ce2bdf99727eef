import { modal, opened, trigger } from '../happy/views.js';
import { type Ways, withSettings } from '../happy/way.js';
import { person, type World } from '../world.js';
import { withFeatures } from './chat.js';

const home = { type: 'home', blocks: [] };
const broken = { type: 'modal' };
const huge = {
  ...modal,
  blocks: Array(100).fill({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(2990) } }),
};

/** What both methods refuse that want a click. */
const clicking = (method: string): Ways => ({
  invalid_trigger_id: { trigger_id: '1.2.nothing', view: modal },
  invalid_arguments: { trigger_id: '1.2.nothing', view: broken },
  view_too_large: { trigger_id: '1.2.nothing', view: huge },
  expired_trigger_id: async (world) => {
    const trigger_id = trigger(world);
    world.pass(3001);
    return world.call(method, { trigger_id, view: modal });
  },
  exchanged_trigger_id: async (world) => {
    const trigger_id = trigger(world);
    await world.call('views.open', { trigger_id, view: modal });
    return world.call(method, { trigger_id, view: modal });
  },
  duplicate_external_id: async (world) => {
    const view = { ...modal, external_id: `once-${method}` };
    await world.call('views.open', { trigger_id: world.sandbox.workspace.triggers.issue('U0BOB'), view });
    if (method === 'views.push') await opened(world);
    return world.call(method, { trigger_id: trigger(world), view });
  },
});

async function client(world: World, redirect_uri = 'http://localhost/done') {
  const { clientId: client_id, clientSecret: client_secret } = world.sandbox.workspace.app.installed();
  return { client_id, client_secret, redirect_uri };
}

const access = (more: object) => async (world: World) =>
  world.call('oauth.v2.access', { ...(await client(world)), ...more }, null);

const exchange = (more: object) => (world: World) =>
  withSettings(world, { token_rotation_enabled: true }, async () =>
    world.call('oauth.v2.exchange', { ...(await client(world)), token: 'xoxb-sandbox', ...more }, null),
  );

export const viewErrors: Record<string, Ways> = {
  'views.open': clicking('views.open'),
  'views.push': {
    ...clicking('views.push'),
    push_limit_reached: async (world) => {
      await opened(world);
      await world.call('views.push', { trigger_id: trigger(world), view: modal });
      await world.call('views.push', { trigger_id: trigger(world), view: modal });
      return world.call('views.push', { trigger_id: trigger(world), view: modal });
    },
  },
  'views.update': {
    not_found: { view_id: 'V0NOTHING', view: modal },
    hash_conflict: async (world) =>
      world.call('views.update', { view_id: await opened(world), hash: 'old', view: modal }),
    invalid_arguments: async (world) => world.call('views.update', { view_id: await opened(world), view: broken }),
    view_too_large: async (world) => world.call('views.update', { view_id: await opened(world), view: huge }),
  },
  'views.publish': {
    invalid_arguments: { user_id: 'U0ALICE', view: modal },
    hash_conflict: async (world) => {
      await world.call('views.publish', { user_id: 'U0ALICE', view: home });
      return world.call('views.publish', { user_id: 'U0ALICE', view: home, hash: 'old' });
    },
    not_enabled: (world) =>
      withFeatures(world, { app_home: { home_tab_enabled: false } }, () =>
        world.call('views.publish', { user_id: 'U0ALICE', view: home }),
      ),
    not_allowed_token_type: (world) => world.call('views.publish', { user_id: 'U0ALICE', view: home }, person('alice')),
  },
};

export const accountErrors: Record<string, Ways> = {
  'oauth.v2.access': {
    invalid_client_id: access({ client_id: 'nobody' }),
    bad_client_secret: access({ client_secret: 'wrong' }),
    invalid_code: access({ code: 'made up' }),
    invalid_grant_type: access({ grant_type: 'magic' }),
    invalid_refresh_token: access({ grant_type: 'refresh_token', refresh_token: 'x' }),
    bad_redirect_uri: async (world) => {
      const given = await client(world);
      const asked = { client_id: given.client_id, scope: 'chat:write', redirect_uri: given.redirect_uri };
      const body = new URLSearchParams({ ...asked, as: 'U0ALICE', answer: 'allow' });
      const page = `${world.sandbox.baseUrl}/oauth/v2/authorize`;
      const { headers } = await fetch(page, { method: 'POST', body, redirect: 'manual' });
      const code = new URL(headers.get('location') ?? '').searchParams.get('code');
      return world.call('oauth.v2.access', { ...given, code, redirect_uri: 'http://localhost/other' }, null);
    },
  },
  'oauth.v2.exchange': {
    invalid_client_id: exchange({ client_id: 'nobody' }),
    bad_client_secret: exchange({ client_secret: 'wrong' }),
    invalid_token: exchange({ token: 'xoxb-nobody' }),
    token_rotation_not_enabled: async (world) =>
      world.call('oauth.v2.exchange', { ...(await client(world)), token: 'xoxb-sandbox' }, null),
    token_already_exchanged: async (world) => {
      await exchange({})(world);
      const again = await exchange({})(world);
      world.tokens();
      return again;
    },
  },
  'apps.event.authorizations.list': {
    invalid_event_context: (world) =>
      world.call('apps.event.authorizations.list', { event_context: 'made up' }, 'xapp-sandbox'),
  },
  'apps.uninstall': {
    invalid_client_id: { client_id: 'nobody', client_secret: 'x' },
    bad_client_secret: async (world) =>
      world.call('apps.uninstall', { client_id: (await client(world)).client_id, client_secret: 'x' }),
  },
  'bots.info': { bot_not_found: { bot: 'B0NOBODY' } },
  'team.info': { team_not_found: { team: 'T0NOWHERE' } },
};
