import type { WebSocket } from 'ws';
import type { Workspace } from '../../state/workspace.js';
import type { Audience, Change } from '../change.js';
import type { LiveFrame, LiveFrameBody } from '../live.js';
import { framesOf } from './frames.js';
import { liveChannel } from './live-channel.js';

const KEPT = 1000;
/** A page that is this far behind fetches everything again instead. */
const MOST_BUFFERED_BYTES = 4_000_000;

/** The page's live feed: each socket sees what one person sees. */
export interface Feed {
  hear(change: Change): void;
  show(body: LiveFrameBody, to: Audience): void;
  /** Adds a page; sends what it missed after `after`, or `reload` when that is not known any more. */
  join(socket: WebSocket, person: string, after: number | undefined): void;
  seq(): number;
}

/** Opens the feed. Numbers begin with the time, so that a page notices that the server was restarted. */
export function createFeed(workspace: Workspace): Feed {
  const first = Date.now() * 1000;
  let seq = first;
  const kept: { frame: LiveFrame; to: Audience }[] = [];
  const pages = new Map<WebSocket, string>();

  const sees = (person: string, to: Audience): boolean => {
    if ('everybody' in to) return true;
    if ('people' in to) return to.people.includes(person);
    const channel = workspace.channels.get(to.channel);
    const somebody = workspace.people.get(person);
    return channel !== undefined && somebody !== undefined && workspace.channels.visibleTo(channel, somebody);
  };
  const show = (body: LiveFrameBody, to: Audience) => {
    seq += 1;
    const frame: LiveFrame = { ...body, seq };
    kept.push({ frame, to });
    if (kept.length > 2 * KEPT) kept.splice(0, KEPT);
    let text: string | undefined;
    for (const [socket, person] of pages) {
      if (!sees(person, to)) continue;
      text ??= JSON.stringify(frame);
      if (socket.bufferedAmount > MOST_BUFFERED_BYTES) socket.close(1013);
      else socket.send(text);
    }
  };
  /** A changed channel looks different to each who can see it. */
  const showChannel = (id: string) => {
    const channel = workspace.channels.get(id);
    if (!channel) return;
    for (const person of new Set(pages.values())) {
      const visible = sees(person, { channel: id });
      const body: LiveFrameBody = visible
        ? { type: 'channel', channel: liveChannel(workspace, channel, person) }
        : { type: 'channel_gone', channel: id };
      show(body, { people: [person] });
    }
  };
  return {
    hear(change) {
      if (change.kind === 'channel_changed' || change.kind === 'member_joined' || change.kind === 'member_left') {
        showChannel(change.channel.id);
      }
      for (const { body, to } of framesOf(workspace, change)) show(body, to);
    },
    show,
    join(socket, person, after) {
      pages.set(socket, person);
      socket.on('close', () => pages.delete(socket));
      if (after === undefined) return;
      const known = after >= (kept[0]?.frame.seq ?? seq) - 1 && after >= first && after <= seq;
      if (!known) return socket.send(JSON.stringify({ type: 'reload', seq }));
      for (const { frame, to } of kept) if (frame.seq > after && sees(person, to)) socket.send(JSON.stringify(frame));
    },
    seq: () => seq,
  };
}
