import type { UserGroup } from '../../state/shapes.js';
import type { Workspace } from '../../state/workspace.js';

/** What every group of one workspace has in common, without an organisation and without sections. */
const ALIKE = {
  is_idp_group: false,
  is_membership_locked: false,
  is_editing_restricted: false,
  is_org_level: false,
  is_section: false,
  is_visible: true,
};

/** A user group as `usergroups.*` and its events carry it; people and their number only when asked for. */
export function groupObject(
  group: UserGroup,
  workspace: Pick<Workspace, 'team'>,
  { count = false, users = false }: { count?: boolean; users?: boolean } = {},
) {
  return {
    id: group.id,
    team_id: workspace.team.id,
    is_usergroup: true,
    is_subteam: true,
    name: group.name,
    description: group.description,
    handle: group.handle,
    is_external: false,
    ...ALIKE,
    date_create: group.date_create,
    date_update: group.date_update,
    date_delete: group.date_delete,
    auto_provision: false,
    auto_type: null,
    enterprise_subteam_id: '',
    created_by: group.created_by,
    updated_by: group.updated_by,
    deleted_by: group.deleted_by ?? null,
    prefs: { channels: group.channels, groups: [] },
    ...(users && { users: group.users }),
    ...((count || users) && { user_count: group.users.length }),
    channel_count: group.channels.length,
  };
}
