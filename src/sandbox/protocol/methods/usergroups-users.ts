import type { UsergroupsUsersListResponse, UsergroupsUsersUpdateResponse } from '@slack/web-api';
import type { UserGroup } from '../../state/shapes.js';
import type { AnswerOf } from '../answer-of.js';
import { keepGroup, knownGroup, mayManage } from '../groups/group.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { groupObject } from '../objects/group.js';
import { SlackError } from '../slack-error.js';

const list = (call: MethodCall): AnswerOf<UsergroupsUsersListResponse> => ({ ok: true, users: knownGroup(call).users });

function tell({ workspace, publish }: MethodCall, before: UserGroup, after: UserGroup): void {
  const added = after.users.filter((id) => !before.users.includes(id));
  const removed = before.users.filter((id) => !after.users.includes(id));
  const event = {
    type: 'subteam_members_changed',
    subteam_id: after.id,
    team_id: workspace.team.id,
    date_previous_update: before.date_update,
    date_update: after.date_update,
    added_users: added,
    added_users_count: added.length,
    removed_users: removed,
    removed_users_count: removed.length,
    event_ts: workspace.nextTs(),
  };
  publish({ kind: 'event', event });
  const { botUserId } = workspace.app.installed();
  const self = added.includes(botUserId) ? 'added' : removed.includes(botUserId) ? 'removed' : undefined;
  if (self === undefined) return;
  const toItself = { type: `subteam_self_${self}`, subteam_id: after.id, event_ts: workspace.nextTs() };
  publish({ kind: 'event', event: toItself });
}

/** The whole list is replaced: who is not named is out. */
function update(call: MethodCall): AnswerOf<UsergroupsUsersUpdateResponse> {
  const { args, workspace } = call;
  mayManage(call);
  const before = knownGroup(call);
  const users = [...new Set(args.list('users'))];
  if (users.length === 0) throw new SlackError('no_users_provided');
  if (users.some((id) => !workspace.people.get(id))) throw new SlackError('invalid_users');
  const after = keepGroup(call, { ...before, users });
  tell(call, before, after);
  return { ok: true, usergroup: groupObject(after, workspace, { users: true, count: args.flag('include_count') }) };
}

export const usergroupsUsers: MethodFamily = { 'usergroups.users.list': list, 'usergroups.users.update': update };
