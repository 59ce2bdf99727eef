import type { Person } from '../../state/shapes.js';
import type { Workspace } from '../../state/workspace.js';

const SIZES = [24, 32, 48, 72, 192, 512];

/** Links to a picture that the sandbox draws itself. */
const pictures = (person: Person, baseUrl: string) =>
  Object.fromEntries(SIZES.map((size) => [`image_${size}`, `${baseUrl}/sandbox/avatar/${person.id}?size=${size}`]));

const NO_STATUS = { text: '', emoji: '', expiration: 0 };

/** The line beside a name, until its time is over; `now` is milliseconds since the epoch. */
const statusOf = ({ status = NO_STATUS }: Person, now: number) =>
  status.expiration !== 0 && status.expiration * 1000 <= now ? NO_STATUS : status;

/** `profile` of a user. The address is there only for whoever has `users:read.email`. */
export function profileOf(person: Person, options: { workspace: Workspace; baseUrl: string; withEmail: boolean }) {
  const { workspace, baseUrl, withEmail } = options;
  const status = statusOf(person, workspace.clock.now());
  const [first = '', ...rest] = person.real_name.split(' ');
  const bot = person.is_bot
    ? { api_app_id: workspace.app.installed().id, always_active: true, bot_id: workspace.app.installed().botId }
    : {};
  return {
    title: person.title,
    phone: person.phone,
    skype: '',
    real_name: person.real_name,
    real_name_normalized: person.real_name,
    display_name: person.display_name,
    display_name_normalized: person.display_name,
    fields: null,
    status_text: status.text,
    status_emoji: status.emoji,
    status_emoji_display_info: [],
    status_expiration: status.expiration,
    avatar_hash: `g${person.id.toLowerCase()}`,
    ...(withEmail && person.email ? { email: person.email } : {}),
    first_name: first,
    last_name: rest.join(' '),
    ...pictures(person, baseUrl),
    status_text_canonical: '',
    team: workspace.team.id,
    // Nobody here can be in a huddle.
    huddle_state: 'default_unset',
    huddle_state_expiration_ts: 0,
    ...bot,
  };
}

/** A user as `users.info` and `users.list` answer it. */
export function userObject(
  person: Person,
  options: { workspace: Workspace; baseUrl: string; withEmail: boolean; locale?: boolean },
) {
  return {
    id: person.id,
    team_id: options.workspace.team.id,
    name: person.name,
    deleted: person.deleted,
    color: person.color,
    real_name: person.real_name,
    tz: person.tz,
    tz_label: person.tz_label,
    tz_offset: person.tz_offset,
    profile: profileOf(person, options),
    is_admin: person.is_admin,
    is_owner: person.is_owner,
    is_primary_owner: person.is_owner,
    is_restricted: person.is_restricted,
    is_ultra_restricted: false,
    is_bot: person.is_bot,
    is_app_user: false,
    ...(person.is_bot ? { is_workflow_bot: false } : { has_2fa: false }),
    updated: person.updated,
    is_email_confirmed: !person.is_bot,
    who_can_share_contact_card: 'EVERYONE',
    ...(options.locale && { locale: person.locale ?? 'en-US' }),
  };
}

/** `user` of interaction payloads. */
export const payloadUser = (person: Person, teamId: string) => ({
  id: person.id,
  username: person.name,
  name: person.name,
  team_id: teamId,
});
