import { readProcesses } from '../../open-state.js';
import type { Parts } from '../../parts.js';
import type { Person } from '../../state/shapes.js';
import type { Workspace } from '../../state/workspace.js';
import type { LiveGroup, LivePerson, LiveState } from '../live.js';
import { promptsOf, sessionsOf, statusesOf } from './live-agent.js';
import { liveApp, liveCommands, liveShortcuts } from './live-app.js';
import { liveChannel } from './live-channel.js';
import { liveParts } from './live-parts.js';

/** Somebody as the page shows them. */
const livePerson = (person: Person): LivePerson => ({
  id: person.id,
  name: person.name,
  real_name: person.real_name,
  title: person.title,
  email: person.email,
  tz_label: person.tz_label,
  is_bot: person.is_bot,
  is_guest: person.is_restricted,
  color: person.color,
});

const liveGroups = ({ groups }: Workspace): LiveGroup[] =>
  groups.all().map(({ id, handle, name, users }) => ({ id, handle, name, users }));

/** Everything that the page needs when it is opened as this person. */
export function liveState(parts: Parts, me: Person): LiveState {
  const { core, feed, options } = parts;
  const { workspace, clock } = core;
  const { id, name, domain } = workspace.team;
  const visible = workspace.channels.all().filter((channel) => workspace.channels.visibleTo(channel, me));
  return {
    seq: feed.seq(),
    team: { id, name, domain },
    me: livePerson(me),
    token: me.token ?? '',
    people: workspace.people.all().map(livePerson),
    channels: visible.map((channel) => liveChannel(workspace, channel, me.id)),
    groups: liveGroups(workspace),
    app: liveApp(parts, me.id),
    commands: liveCommands(workspace),
    shortcuts: liveShortcuts(workspace),
    views: workspace.views.stack(me.id),
    home: workspace.views.home(me.id) ?? null,
    ephemerals: workspace.ephemerals.of(me.id),
    prompts: promptsOf(workspace, me.id),
    statuses: statusesOf(workspace, me.id),
    sessions: sessionsOf(workspace, me.id),
    faults: core.faults.active(),
    clock: { now_ms: clock.now(), offset_ms: clock.offset() },
    parts: liveParts(readProcesses(options.processesFile)),
    links: options.temporalUi ? [{ title: 'Temporal UI', url: options.temporalUi }] : [],
    emoji: {},
  };
}
