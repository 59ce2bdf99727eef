import type { LiveChannel, LivePerson } from '../../protocol/live.js';
import type { Directory } from '../app/directory.js';

const person = (id: string, name: string): LivePerson => ({
  id,
  name: name.toLowerCase(),
  real_name: name,
  title: '',
  tz_label: '',
  is_bot: false,
  is_guest: false,
  color: '4a154b',
});

const channel = (id: string, name: string): LiveChannel => ({
  id,
  kind: 'channel',
  name,
  topic: '',
  purpose: '',
  is_archived: false,
  is_member: true,
  members: [],
  unread: 0,
  mentions: 0,
  last_read: '',
  latest: '',
});

const people = [person('U0ALICE', 'Alice'), person('U0BOB', 'Bob'), person('U0CAROL', 'Carol')];
const channels = [
  channel('C0GENERAL', 'general'),
  channel('C0ORDERS', 'orders'),
  { ...channel('G0FINANCE', 'finance'), kind: 'private' as const },
];

/** A small workspace for the gallery, which talks to nobody. */
export const galleryDirectory: Directory = {
  me: 'U0ALICE',
  people,
  channels,
  groups: [{ id: 'S0FINANCE', handle: 'finance', name: 'Finance', users: ['U0CAROL'] }],
  userName: (id) => people.find((known) => known.id === id)?.real_name,
  channelName: (id) => channels.find((known) => known.id === id)?.name,
  usergroupName: () => 'finance',
  inUsergroup: () => false,
  openUser: () => undefined,
  openChannel: () => undefined,
};
