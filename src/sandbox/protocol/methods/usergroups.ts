import type { UsergroupsCreateResponse, UsergroupsListResponse } from '@slack/web-api';
import { newId } from '../../state/ids.js';
import type { UserGroup } from '../../state/shapes.js';
import type { AnswerOf } from '../answer-of.js';
import {
  channelsOf,
  descriptionOf,
  handleOf,
  keepGroup,
  knownGroup,
  mayManage,
  nameOf,
  tellOfGroup,
} from '../groups/group.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { groupObject } from '../objects/group.js';
import { SlackError } from '../slack-error.js';

const answer = (call: MethodCall, group: UserGroup): AnswerOf<UsergroupsCreateResponse> => ({
  ok: true,
  usergroup: groupObject(group, call.workspace, { users: true }),
});

function create(call: MethodCall): AnswerOf<UsergroupsCreateResponse> {
  const { caller, clock } = call;
  mayManage(call);
  const name = nameOf(call);
  const now = Math.floor(clock.now() / 1000);
  const group = keepGroup(call, {
    id: newId('S'),
    name,
    description: descriptionOf(call),
    channels: channelsOf(call),
    handle: handleOf(call, name),
    users: [],
    created_by: caller.userId,
    updated_by: caller.userId,
    date_create: now,
    date_update: now,
    date_delete: 0,
  });
  tellOfGroup(call, 'subteam_created', group);
  return answer(call, group);
}

function update(call: MethodCall): AnswerOf<UsergroupsCreateResponse> {
  const { args } = call;
  mayManage(call);
  const old = knownGroup(call);
  const name = args.has('name') ? nameOf(call, old) : old.name;
  const group = keepGroup(call, {
    ...old,
    name,
    ...(args.has('handle') && { handle: handleOf(call, name, old) }),
    ...(args.raw.description !== undefined && { description: descriptionOf(call) }),
    ...(args.raw.channels !== undefined && { channels: channelsOf(call) }),
  });
  tellOfGroup(call, 'subteam_updated', group);
  return answer(call, group);
}

/** A group that is turned off keeps its people and can be turned on again. */
const switched = (on: boolean) => (call: MethodCall) => {
  mayManage(call);
  const old = knownGroup(call);
  if ((old.date_delete === 0) === on) throw new SlackError(on ? 'already_enabled' : 'already_disabled');
  const off = { date_delete: Math.floor(call.clock.now() / 1000), deleted_by: call.caller.userId };
  const group = keepGroup(call, { ...old, ...(on ? { date_delete: 0, deleted_by: undefined } : off) });
  tellOfGroup(call, 'subteam_updated', group);
  return answer(call, group);
};

function list({ args, workspace }: MethodCall): AnswerOf<UsergroupsListResponse> {
  const options = { count: args.flag('include_count'), users: args.flag('include_users') };
  const shown = workspace.groups.all().filter(({ date_delete }) => date_delete === 0 || args.flag('include_disabled'));
  return { ok: true, usergroups: shown.map((group) => groupObject(group, workspace, options)) };
}

export const usergroups: MethodFamily = {
  'usergroups.create': create,
  'usergroups.update': update,
  'usergroups.enable': switched(true),
  'usergroups.disable': switched(false),
  'usergroups.list': list,
};
