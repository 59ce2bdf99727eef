import type { Channel, ChannelKind, Person } from './shapes.js';
import type { Store } from './store.js';

/** Every conversation of the workspace: channels, private channels, direct and group messages. */
export interface Channels {
  get(id: string): Channel | undefined;
  byName(name: string): Channel | undefined;
  all(): Channel[];
  put(channel: Channel): void;
  /** The direct or group message between exactly these people. */
  between(users: string[]): Channel | undefined;
  /** Where one is a member, in the order of ids. */
  of(user: string): Channel[];
  /** Whether one may know that it exists: members always, public channels everybody but guests. */
  visibleTo(channel: Channel, person: Person): boolean;
}

/** Opens the conversations of a store. */
export function createChannels(store: Store): Channels {
  const table = store.table<Channel>('channels');
  const direct = store.table<string>('direct');
  const all = () => [...table.values()];
  return {
    get: (id) => table.get(id),
    byName: (name) => all().find((channel) => channel.name === name.replace(/^#/, '') && channel.name !== ''),
    all,
    put(channel) {
      table.put([channel.id], channel);
      if (channel.kind === 'im' || channel.kind === 'mpim') direct.put([pair(channel.members)], channel.id);
    },
    between(users) {
      const id = direct.get(pair(users));
      return id === undefined ? undefined : table.get(id);
    },
    of: (user) => all().filter((channel) => channel.members.includes(user)),
    visibleTo: (channel, person) =>
      channel.members.includes(person.id) || (channel.kind === 'channel' && !person.is_restricted),
  };
}

const pair = (users: string[]) => [...users].sort().join(' ');

/** A conversation with everything that was not said left empty. `at` is milliseconds since the epoch. */
export function newChannel(given: Pick<Channel, 'id' | 'kind' | 'name' | 'members' | 'creator'>, at: number): Channel {
  const empty = { value: '', creator: '', last_set: 0 };
  return {
    ...given,
    created: Math.floor(at / 1000),
    updated: Math.floor(at),
    topic: empty,
    purpose: empty,
    previous_names: [],
    is_general: false,
    is_archived: false,
  };
}

/** `channel_type` of message events. */
export const channelType = (kind: ChannelKind): 'channel' | 'group' | 'im' | 'mpim' =>
  kind === 'private' ? 'group' : kind;
