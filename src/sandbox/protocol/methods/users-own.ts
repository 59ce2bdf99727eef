import type { UsersProfileSetResponse, UsersSetActiveResponse, UsersSetPresenceResponse } from '@slack/web-api';
import type { Person } from '../../state/shapes.js';
import { isJson, type Json } from '../../state/wire.js';
import { callerPerson } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { profileOf, userObject } from '../objects/user.js';
import { SlackError } from '../slack-error.js';

const LONGEST_STATUS = 100;

function setPresence(call: MethodCall): AnswerOf<UsersSetPresenceResponse> {
  const presence = call.args.text('presence');
  if (presence !== 'auto' && presence !== 'away') throw new SlackError('invalid_presence');
  call.workspace.people.put({ ...callerPerson(call), away: presence === 'away' });
  return { ok: true };
}

/** Does nothing any more in Slack either, but is still answered. */
const setActive = (): AnswerOf<UsersSetActiveResponse> => ({ ok: true });

/** The fields to change: `profile`, or one `name` with its `value`. */
function fieldsOf({ args }: MethodCall): Json {
  if (args.has('profile')) {
    const profile = args.json('profile', 'invalid_profile');
    if (!isJson(profile)) throw new SlackError('invalid_profile');
    return profile;
  }
  const name = args.text('name') ?? '';
  if (name === '') throw new SlackError('invalid_profile');
  return { [name]: args.text('value') ?? '' };
}

/** Whose profile: one's own; that of others only for admins. */
function whose(call: MethodCall): Person {
  const me = callerPerson(call);
  const asked = call.args.text('user') || me.id;
  if (asked === me.id) return me;
  if (!me.is_admin) throw new SlackError('not_admin');
  const person = call.workspace.people.get(asked);
  if (!person) throw new SlackError('user_not_found');
  return person;
}

function changedBy(person: Person, fields: Json): Person {
  const text = (name: string, otherwise: string) => (fields[name] === undefined ? otherwise : String(fields[name]));
  const { status = { text: '', emoji: '', expiration: 0 }, real_name } = person;
  const [first = '', ...rest] = real_name.split(' ');
  const parts = [text('first_name', first), text('last_name', rest.join(' '))].filter((part) => part !== '');
  const said = {
    text: text('status_text', status.text),
    emoji: text('status_emoji', status.emoji),
    expiration: Number(text('status_expiration', String(status.expiration))) || 0,
  };
  if ([...said.text].length > LONGEST_STATUS) {
    throw new SlackError('too_long', { field: 'status_text', limit: LONGEST_STATUS });
  }
  if (said.emoji !== '' && !/^:[^:\s]+:$/.test(said.emoji)) {
    throw new SlackError('profile_status_set_failed_not_emoji_syntax');
  }
  return {
    ...person,
    real_name: text('real_name', parts.join(' ')),
    display_name: text('display_name', person.display_name),
    title: text('title', person.title),
    phone: text('phone', person.phone),
    status: said,
  };
}

/** A change of profile is three events in Slack: of the user, of the profile, and of the status when that changed. */
function tellOfProfile({ workspace, baseUrl, publish }: MethodCall, before: Person, person: Person): void {
  const user = userObject(person, { workspace, baseUrl, withEmail: false, locale: true });
  const status = JSON.stringify(before.status) === JSON.stringify(person.status) ? [] : ['user_status_changed'];
  for (const type of ['user_change', 'user_profile_changed', ...status]) {
    publish({ kind: 'event', event: { type, user, cache_ts: person.updated, event_ts: workspace.nextTs() } });
  }
}

/** Changes a profile; the status among it ends at its `status_expiration`, on the workspace's clock. */
function profileSet(call: MethodCall): AnswerOf<UsersProfileSetResponse> {
  const { workspace, baseUrl, clock } = call;
  const before = whose(call);
  const person = { ...changedBy(before, fieldsOf(call)), updated: Math.floor(clock.now() / 1000) };
  workspace.people.put(person);
  tellOfProfile(call, before, person);
  const { team: _, ...profile } = profileOf(person, { workspace, baseUrl, withEmail: true });
  return { ok: true, username: person.name, profile };
}

export const usersOwn: MethodFamily = {
  'users.setPresence': setPresence,
  'users.setActive': setActive,
  'users.profile.set': profileSet,
};
