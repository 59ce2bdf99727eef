import type { UsergroupsCreateResponse, UsergroupsListResponse, UsergroupsUsersListResponse } from '@slack/web-api';
import { newId } from '../../state/ids.js';
import type { UserGroup } from '../../state/shapes.js';
import { callerPerson } from '../access.js';
import type { AnswerOf } from '../answer-of.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { groupObject } from '../objects/group.js';
import { SlackError } from '../slack-error.js';

const LONGEST_NAME = 80;
const LONGEST_DESCRIPTION = 140;

/** Guests may look at groups, but not make or change them. */
function mayManage(call: MethodCall): void {
  if (callerPerson(call).is_restricted) throw new SlackError('permission_denied');
}

function handleOf(call: MethodCall, name: string): string {
  const { args, workspace } = call;
  const handle = (args.text('handle') || name.toLowerCase().replace(/[^a-z0-9]+/g, '-')).toLowerCase();
  if (!/^[a-z0-9][a-z0-9._-]{0,20}$/.test(handle)) throw new SlackError('bad_handle');
  if (['here', 'channel', 'everyone'].includes(handle)) throw new SlackError('forbidden_handle');
  const taken = workspace.groups.byHandle(handle) ?? workspace.people.byName(handle);
  if (taken) throw new SlackError('handle_already_exists');
  return handle;
}

function create(call: MethodCall): AnswerOf<UsergroupsCreateResponse> {
  const { args, workspace, caller, clock, publish } = call;
  mayManage(call);
  const name = args.text('name')?.trim() ?? '';
  if (name === '') throw new SlackError('missing_subteam_name');
  if (name.length > LONGEST_NAME) throw new SlackError('name_too_long');
  if (workspace.groups.all().some((group) => group.name === name)) throw new SlackError('name_already_exists');
  const description = args.text('description') ?? '';
  if (description.length > LONGEST_DESCRIPTION) throw new SlackError('description_too_long');
  const channels = args.list('channels');
  if (channels.some((id) => !workspace.channels.get(id))) throw new SlackError('invalid_channel_provided');
  const now = Math.floor(clock.now() / 1000);
  const by = { created_by: caller.userId, updated_by: caller.userId };
  const times = { date_create: now, date_update: now, date_delete: 0 };
  const handle = handleOf(call, name);
  const group: UserGroup = { id: newId('S'), handle, name, description, users: [], channels, ...by, ...times };
  workspace.groups.put(group);
  const event = { type: 'subteam_created', subteam: groupObject(group, workspace), event_ts: workspace.nextTs() };
  publish({ kind: 'event', event });
  showGroup(call, group);
  return { ok: true, usergroup: groupObject(group, workspace, { count: args.flag('include_count') }) };
}

const showGroup = ({ publish }: MethodCall, { id, handle, name, users }: UserGroup): void =>
  publish({ kind: 'frame', frame: { type: 'group', group: { id, handle, name, users } }, to: { everybody: true } });

function list({ args, workspace }: MethodCall): AnswerOf<UsergroupsListResponse> {
  const options = { count: args.flag('include_count'), users: args.flag('include_users') };
  const shown = workspace.groups.all().filter(({ date_delete }) => date_delete === 0 || args.flag('include_disabled'));
  return { ok: true, usergroups: shown.map((group) => groupObject(group, workspace, options)) };
}

function known({ args, workspace }: MethodCall): UserGroup {
  const group = workspace.groups.get(args.text('usergroup') ?? '');
  if (!group) throw new SlackError('no_such_subteam');
  return group;
}

const usersList = (call: MethodCall): AnswerOf<UsergroupsUsersListResponse> => ({ ok: true, users: known(call).users });

function usersUpdate(call: MethodCall): AnswerOf<UsergroupsCreateResponse> {
  const { args, workspace, caller, clock, publish } = call;
  mayManage(call);
  const group = known(call);
  const users = [...new Set(args.list('users'))];
  if (users.length === 0) throw new SlackError('no_users_provided');
  if (users.some((id) => !workspace.people.get(id))) throw new SlackError('invalid_users');
  const changed = { ...group, users, updated_by: caller.userId, date_update: Math.floor(clock.now() / 1000) };
  workspace.groups.put(changed);
  const event = {
    type: 'subteam_members_changed',
    subteam_id: group.id,
    team_id: workspace.team.id,
    date_previous_update: group.date_update,
    date_update: changed.date_update,
    added_users: users.filter((id) => !group.users.includes(id)),
    added_users_count: users.filter((id) => !group.users.includes(id)).length,
    removed_users: group.users.filter((id) => !users.includes(id)),
    removed_users_count: group.users.filter((id) => !users.includes(id)).length,
    event_ts: workspace.nextTs(),
  };
  publish({ kind: 'event', event });
  showGroup(call, changed);
  const options = { users: true, count: args.flag('include_count') };
  return { ok: true, usergroup: groupObject(changed, workspace, options) };
}

export const usergroups: MethodFamily = {
  'usergroups.create': create,
  'usergroups.list': list,
  'usergroups.users.list': usersList,
  'usergroups.users.update': usersUpdate,
};
