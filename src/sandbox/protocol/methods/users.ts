import type {
  UsersGetPresenceResponse,
  UsersInfoResponse,
  UsersListResponse,
  UsersLookupByEmailResponse,
  UsersProfileGetResponse,
} from '@slack/web-api';
import type { Person } from '../../state/shapes.js';
import type { AnswerOf } from '../answer-of.js';
import { isApp, type MethodCall, type MethodFamily } from '../method.js';
import { profileOf, userObject } from '../objects/user.js';
import { pageOf } from '../paging.js';
import { SlackError } from '../slack-error.js';

/** An address is seen by people, and by apps that have `users:read.email`. */
const view = ({ workspace, baseUrl, caller }: MethodCall) => ({
  workspace,
  baseUrl,
  withEmail: !isApp(caller) || caller.scopes.includes('users:read.email'),
});

function asked({ args, workspace, caller }: MethodCall, given = args.text('user')): Person {
  const person = workspace.people.get(given || caller.userId);
  if (!person) throw new SlackError('user_not_found');
  return person;
}

const info = (call: MethodCall): AnswerOf<UsersInfoResponse> => ({
  ok: true,
  user: userObject(asked(call, call.args.need('user', 'user_not_found')), {
    ...view(call),
    locale: call.args.flag('include_locale'),
  }),
});

function list(call: MethodCall): AnswerOf<UsersListResponse> {
  const { items, response_metadata } = pageOf(call.workspace.people.all(), ({ id }) => id, call.args);
  const seen = { ...view(call), locale: call.args.flag('include_locale') };
  const cache_ts = Math.floor(call.clock.now() / 1000);
  return { ok: true, members: items.map((one) => userObject(one, seen)), cache_ts, response_metadata };
}

function lookupByEmail(call: MethodCall): AnswerOf<UsersLookupByEmailResponse> {
  const person = call.workspace.people.byEmail(call.args.need('email', 'users_not_found'));
  if (!person) throw new SlackError('users_not_found');
  return { ok: true, user: userObject(person, view(call)) };
}

/** The profile alone: nothing that ties it to a team or an app, but two fields that only this method answers. */
function profileGet(call: MethodCall): AnswerOf<UsersProfileGetResponse> {
  const { team: _team, api_app_id: _app, bot_id: _bot, ...profile } = profileOf(asked(call), view(call));
  return { ok: true, profile: { ...profile, start_date: '', pronouns: '' } };
}

function getPresence(call: MethodCall): AnswerOf<UsersGetPresenceResponse> {
  const { clock, caller } = call;
  const { id, away = false } = asked(call);
  const presence = away ? 'away' : 'active';
  if (id !== caller.userId) return { ok: true, presence };
  // Of oneself Slack also tells why; whoever calls is connected, and was active just now.
  const why = { online: true, auto_away: false, manual_away: away, connection_count: 1 };
  return { ok: true, presence, ...why, last_activity: Math.floor(clock.now() / 1000) };
}

export const users: MethodFamily = {
  'users.info': info,
  'users.list': list,
  'users.lookupByEmail': lookupByEmail,
  'users.profile.get': profileGet,
  'users.getPresence': getPresence,
};
