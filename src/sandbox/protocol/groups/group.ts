import type { UserGroup } from '../../state/shapes.js';
import { callerPerson } from '../access.js';
import type { MethodCall } from '../method.js';
import { groupObject } from '../objects/group.js';
import { SlackError } from '../slack-error.js';

const LONGEST_NAME = 80;
const LONGEST_DESCRIPTION = 140;

/** Guests may look at groups, but not make or change them; raises `permission_denied`. */
export function mayManage(call: MethodCall): void {
  if (callerPerson(call).is_restricted) throw new SlackError('permission_denied');
}

/** The group that a call names; raises `no_such_subteam`. */
export function knownGroup({ args, workspace }: MethodCall): UserGroup {
  const group = workspace.groups.get(args.text('usergroup') ?? '');
  if (!group) throw new SlackError('no_such_subteam');
  return group;
}

/** `name`, checked; raises `missing_subteam_name`, `name_too_long`, `name_already_exists`. */
export function nameOf({ args, workspace }: MethodCall, own?: UserGroup): string {
  const name = args.text('name')?.trim() ?? '';
  if (name === '') throw new SlackError('missing_subteam_name');
  if (name.length > LONGEST_NAME) throw new SlackError('name_too_long');
  const taken = workspace.groups.all().some((group) => group.name === name && group.id !== own?.id);
  if (taken) throw new SlackError('name_already_exists');
  return name;
}

/** `handle`, or one made of the name; raises `bad_handle`, `forbidden_handle`, `handle_already_exists`. */
export function handleOf({ args, workspace }: MethodCall, name: string, own?: UserGroup): string {
  const handle = (args.text('handle') || name.toLowerCase().replace(/[^a-z0-9]+/g, '-')).toLowerCase();
  if (!/^[a-z0-9][a-z0-9._-]{0,20}$/.test(handle)) throw new SlackError('bad_handle');
  if (['here', 'channel', 'everyone'].includes(handle)) throw new SlackError('forbidden_handle');
  const group = workspace.groups.byHandle(handle);
  if ((group && group.id !== own?.id) || workspace.people.byName(handle)) throw new SlackError('handle_already_exists');
  return handle;
}

/** `description`, checked; raises `description_too_long`. */
export function descriptionOf({ args }: MethodCall): string {
  const description = args.text('description') ?? '';
  if (description.length > LONGEST_DESCRIPTION) throw new SlackError('description_too_long');
  return description;
}

/** `channels`, checked; raises `invalid_channel_provided`. */
export function channelsOf({ args, workspace }: MethodCall): string[] {
  const channels = args.list('channels');
  if (channels.some((id) => !workspace.channels.get(id))) throw new SlackError('invalid_channel_provided');
  return channels;
}

/** Stores a group as the caller left it now, shows it on the page, and answers it as stored. */
export function keepGroup({ workspace, caller, clock, publish }: MethodCall, given: UserGroup): UserGroup {
  const group = { ...given, updated_by: caller.userId, date_update: Math.floor(clock.now() / 1000) };
  workspace.groups.put(group);
  const { id, handle, name, users } = group;
  publish({ kind: 'frame', frame: { type: 'group', group: { id, handle, name, users } }, to: { everybody: true } });
  return group;
}

/** Tells the app of a new or changed group (`subteam_created`, `subteam_updated`). */
export function tellOfGroup({ workspace, publish }: MethodCall, type: string, group: UserGroup): void {
  const subteam = groupObject(group, workspace, { users: true });
  publish({ kind: 'event', event: { type, subteam, event_ts: workspace.nextTs() } });
}
