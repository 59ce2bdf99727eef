import type { LiveState } from '../../protocol/live.js';
import { openDirectMessage } from '../live/deeds.js';
import type { Directory } from './directory.js';
import { go } from './route.js';

/** The directory of a real workspace, as one person sees it. */
export function workspaceDirectory(world: Pick<LiveState, 'me' | 'people' | 'channels' | 'groups'>): Directory {
  const people = new Map(world.people.map((person) => [person.id, person]));
  const channels = new Map(world.channels.map((channel) => [channel.id, channel]));
  const groups = new Map(world.groups.map((group) => [group.id, group]));
  return {
    me: world.me.id,
    people: world.people,
    channels: world.channels,
    groups: world.groups,
    userName: (id) => people.get(id)?.real_name || people.get(id)?.name,
    channelName: (id) => channels.get(id)?.name || undefined,
    usergroupName: (id) => groups.get(id)?.handle,
    inUsergroup: (id) => groups.get(id)?.users.includes(world.me.id) ?? false,
    openUser: (id) => void openDirectMessage(id),
    openChannel: (id) => go({ channel: id, thread: undefined, tab: undefined }),
  };
}
