import type { MethodFacts } from '../src/sandbox/data/facts.js';

const optional: [method: string, argument: string, why: string][] = [
  ['chat.appendStream', 'markdown_text', 'the SDK sends chunks alone'],
  ['assistant.threads.setSuggestedPrompts', 'thread_ts', 'left out under agent_view'],
  ['assistant.threads.setTitle', 'thread_ts', 'left out under agent_view'],
  ['views.open', 'trigger_id', 'interactivity_pointer is the other way'],
];

const added: [method: string, argument: string, fact: MethodFacts['args'][string]][] = [
  ['chat.stopStream', 'session_status', { type: 'string', enum: ['active', 'processing', 'suspended', 'closed'] }],
  ['conversations.history', 'include_all_metadata', { type: 'boolean' }],
  ['conversations.replies', 'include_all_metadata', { type: 'boolean' }],
  ['apps.connections.open', 'debug_reconnects', { type: 'boolean' }],
];

const usergroups = { bot: ['usergroups:write'], user: ['usergroups:write'] };
const groupErrors = ['no_such_subteam', 'permission_denied'];

const switching = (already: string): MethodFacts => ({
  tier: 2,
  token: true,
  scopes: usergroups,
  args: { usergroup: { type: 'string', required: true }, include_count: { type: 'boolean' } },
  errors: [...groupErrors, already],
  warnings: [],
});

const channelScopes = {
  bot: ['channels:manage', 'channels:write', 'groups:write', 'im:write', 'mpim:write'],
  user: ['channels:write', 'groups:write', 'im:write', 'mpim:write'],
};
const oneChannel = (errors: string[]): MethodFacts => ({
  tier: 2,
  token: true,
  scopes: channelScopes,
  args: { channel: { type: 'string', required: true } },
  errors: ['channel_not_found', 'method_not_supported_for_channel_type', ...errors],
  warnings: [],
});
/** Only people can ask for rest, so no bot's scope is enough. */
const resting = (errors: string[], args: MethodFacts['args'] = {}): MethodFacts => ({
  tier: 2,
  token: true,
  scopes: { bot: [], user: ['dnd:write'] },
  args,
  errors,
  warnings: [],
});
const usersWrite = { bot: ['users:write'], user: ['users:write'] };

/** Methods of the product that the reference leaves out; facts from the SDK's argument types and the tier list. */
const missing: Record<string, MethodFacts> = {
  'bookmarks.edit': {
    tier: 2,
    token: true,
    scopes: { bot: ['bookmarks:write'], user: ['bookmarks:write'] },
    args: {
      bookmark_id: { type: 'string', required: true },
      channel_id: { type: 'string', required: true },
      emoji: { type: 'string' },
      link: { type: 'string', maxLength: 2048 },
      title: { type: 'string', maxLength: 256 },
    },
    errors: ['channel_not_found', 'invalid_bookmark_type', 'invalid_link', 'not_found', 'permission_denied'],
    warnings: [],
  },
  'bookmarks.remove': {
    tier: 2,
    token: true,
    scopes: { bot: ['bookmarks:write'], user: ['bookmarks:write'] },
    args: { bookmark_id: { type: 'string', required: true }, channel_id: { type: 'string', required: true } },
    errors: ['channel_not_found', 'not_found', 'permission_denied'],
    warnings: [],
  },
  'conversations.close': oneChannel(['not_permitted', 'user_does_not_own_channel']),
  'conversations.unarchive': oneChannel(['not_archived', 'not_in_channel']),
  'dnd.setSnooze': resting(['missing_duration', 'snooze_failed', 'too_long'], { num_minutes: { type: 'string' } }),
  'dnd.endSnooze': resting(['snooze_end_failed']),
  'dnd.endDnd': resting(['not_in_dnd']),
  'dnd.teamInfo': {
    tier: 2,
    token: true,
    scopes: { bot: ['dnd:read'], user: ['dnd:read'] },
    args: { users: { type: 'string', required: true }, team_id: { type: 'string' } },
    errors: ['no_users_provided', 'user_not_visible'],
    warnings: [],
  },
  'users.setPresence': {
    tier: 2,
    token: true,
    scopes: usersWrite,
    args: { presence: { type: 'string', required: true } },
    errors: ['invalid_presence'],
    warnings: [],
  },
  'users.setActive': { tier: 2, token: true, scopes: usersWrite, args: {}, errors: [], warnings: [] },
  'users.profile.set': {
    tier: 3,
    token: true,
    scopes: { bot: [], user: ['users.profile:write'] },
    args: {
      name: { type: 'string' },
      profile: { type: 'json' },
      user: { type: 'string' },
      value: { type: 'string' },
    },
    errors: [
      'cannot_update_admin_user',
      'invalid_profile',
      'not_admin',
      'profile_set_failed',
      'profile_status_set_failed_not_emoji_syntax',
      'too_long',
      'user_not_found',
    ],
    warnings: [],
  },
  'apps.event.authorizations.list': {
    tier: 5,
    token: true,
    scopes: { bot: [], user: [] },
    args: { event_context: { type: 'string', required: true }, cursor: { type: 'string' }, limit: { type: 'integer' } },
    errors: ['auth_mismatch', 'invalid_cursor', 'invalid_event_context'],
    warnings: [],
  },
  'oauth.v2.exchange': {
    tier: 3,
    token: false,
    scopes: { bot: [], user: [] },
    args: {
      client_id: { type: 'string', required: true },
      client_secret: { type: 'string', required: true },
      token: { type: 'string', required: true },
    },
    errors: [
      'authorization_not_found',
      'bad_client_secret',
      'invalid_client_id',
      'invalid_token',
      'token_already_exchanged',
      'token_rotation_not_enabled',
    ],
    warnings: [],
  },
  'usergroups.update': {
    tier: 2,
    token: true,
    scopes: usergroups,
    args: {
      usergroup: { type: 'string', required: true },
      name: { type: 'string' },
      handle: { type: 'string' },
      description: { type: 'string' },
      channels: { type: 'array' },
      include_count: { type: 'boolean' },
    },
    errors: [...groupErrors, 'bad_handle', 'description_too_long', 'handle_already_exists', 'name_already_exists'],
    warnings: [],
  },
  'usergroups.enable': switching('already_enabled'),
  'usergroups.disable': switching('already_disabled'),
};

/** The reference with what the newest SDK sends and the reference does not know. */
export function corrections(methods: Record<string, MethodFacts>): Record<string, MethodFacts> {
  for (const [method, argument] of optional) {
    const fact = methods[method]?.args[argument];
    if (fact) delete fact.required;
  }
  for (const [method, argument, fact] of added) {
    const args = methods[method]?.args;
    if (args && !args[argument]) args[argument] = fact;
  }
  return Object.fromEntries(Object.entries({ ...methods, ...missing }).sort(([a], [b]) => a.localeCompare(b)));
}

/** Methods of the SDK that the list of tiers leaves out. */
export const missingTiers: Record<string, number> = Object.fromEntries(
  [
    'archive',
    'create',
    'getCanvas',
    'listViews',
    'removeView',
    'setCanvasContent',
    'setCommands',
    'setProperties',
    'setView',
  ].map((name) => [`agents.conversations.${name}`, 3]),
);

/** Events of docs.slack.dev/reference/events that the reference leaves out, with the scopes they want. */
export const missingEvents: Record<string, string[]> = {
  channel_archive: ['channels:read'],
  channel_unarchive: ['channels:read'],
  group_archive: ['groups:read'],
  group_unarchive: ['groups:read'],
};
