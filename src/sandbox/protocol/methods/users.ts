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
  user: userObject(asked(call, call.args.need('user', 'user_not_found')), view(call)),
});

function list(call: MethodCall): AnswerOf<UsersListResponse> {
  const { items, response_metadata } = pageOf(call.workspace.people.all(), ({ id }) => id, call.args);
  const cache_ts = Math.floor(call.clock.now() / 1000);
  return { ok: true, members: items.map((one) => userObject(one, view(call))), cache_ts, response_metadata };
}

function lookupByEmail(call: MethodCall): AnswerOf<UsersLookupByEmailResponse> {
  const person = call.workspace.people.byEmail(call.args.need('email', 'users_not_found'));
  if (!person) throw new SlackError('users_not_found');
  return { ok: true, user: userObject(person, view(call)) };
}

const profileGet = (call: MethodCall): AnswerOf<UsersProfileGetResponse> => ({
  ok: true,
  // Only this method answers these; nobody here has them.
  profile: {
    ...profileOf(asked(call), view(call)),
    start_date: '',
    pronouns: '',
    huddle_state: 'default_unset',
    huddle_state_expiration_ts: 0,
  },
});

function getPresence(call: MethodCall): AnswerOf<UsersGetPresenceResponse> {
  return { ok: true, presence: asked(call).away ? 'away' : 'active' };
}

export const users: MethodFamily = {
  'users.info': info,
  'users.list': list,
  'users.lookupByEmail': lookupByEmail,
  'users.profile.get': profileGet,
  'users.getPresence': getPresence,
};
