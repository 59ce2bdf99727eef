import type { LivePerson, LiveState } from '../../protocol/live.js';

/** Who asks and who approves in the tour. */
export interface Roles {
  asker: LivePerson;
  approver: LivePerson;
  /** The group that may approve, where there is one. */
  group?: string;
}

/**
 * The asker is whoever looks when the tour begins, unless that is a guest; the approver is somebody else, of a group if
 * the workspace has one. `kept` is the name of the asker of a tour that is under way: it survives the change of person.
 */
export function rolesFor({ me, people, groups }: LiveState, kept: string | null): Roles {
  const persons = people.filter(({ is_bot }) => !is_bot);
  const asker =
    persons.find(({ name }) => name === kept) ?? (me.is_guest ? persons.find(({ is_guest }) => !is_guest) : me) ?? me;
  const team = groups.find(({ users }) => users.some((id) => id !== asker.id));
  const able = persons.filter(({ id }) => id !== asker.id && (!team || team.users.includes(id)));
  return { asker, approver: able.at(-1) ?? asker, group: team?.name };
}
