import type { LiveFrameBody, LiveState } from '../../protocol/live.js';

const put = <Item>(list: Item[], item: Item, same: (other: Item) => boolean): Item[] =>
  list.some(same) ? list.map((other) => (same(other) ? item : other)) : [...list, item];

const sameThread =
  (a: { channel: string; thread_ts?: string }) =>
  (b: { channel: string; thread_ts?: string }): boolean =>
    a.channel === b.channel && (a.thread_ts ?? '') === (b.thread_ts ?? '');

/** What a frame changes in the workspace around the messages; nothing for frames that are about something else. */
export function worldChange(world: LiveState, frame: LiveFrameBody): Partial<LiveState> {
  switch (frame.type) {
    case 'channel':
      return { channels: put(world.channels, frame.channel, ({ id }) => id === frame.channel.id) };
    case 'channel_gone':
      return { channels: world.channels.filter(({ id }) => id !== frame.channel) };
    case 'person':
      return { people: put(world.people, frame.person, ({ id }) => id === frame.person.id) };
    case 'group':
      return { groups: put(world.groups, frame.group, ({ id }) => id === frame.group.id) };
    case 'status':
      return { statuses: put(world.statuses, frame.status, sameThread(frame.status)) };
    case 'prompts':
      return { prompts: put(world.prompts, frame.prompts, sameThread(frame.prompts)) };
    case 'session':
      return { sessions: put(world.sessions, frame.session, sameThread(frame.session)) };
    case 'faults':
      return { faults: frame.faults };
    case 'clock':
      return { clock: frame.clock };
    case 'parts':
      return { parts: frame.parts };
    case 'app':
      return { app: frame.app, commands: frame.commands, shortcuts: frame.shortcuts };
    default:
      return { ...ephemeralChange(world, frame), ...viewChange(world, frame) };
  }
}

function ephemeralChange(world: LiveState, frame: LiveFrameBody): Partial<LiveState> {
  if (frame.type === 'ephemeral' || frame.type === 'ephemeral_changed') {
    const { channel, message } = frame;
    const same = (other: (typeof world.ephemerals)[number]) => other.message.ts === message.ts;
    return { ephemerals: put(world.ephemerals, { channel, message }, same) };
  }
  if (frame.type === 'ephemeral_deleted')
    return { ephemerals: world.ephemerals.filter(({ message }) => message.ts !== frame.ts) };
  return {};
}

function viewChange(world: LiveState, frame: LiveFrameBody): Partial<LiveState> {
  if (frame.type === 'view_opened' || frame.type === 'view_updated')
    return { views: put(world.views, frame.view, ({ id }) => id === frame.view.id) };
  if (frame.type === 'view_closed') return { views: world.views.filter(({ id }) => id !== frame.view_id) };
  if (frame.type === 'home_published') return { home: frame.view };
  return {};
}
