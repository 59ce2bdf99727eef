import { useEffect, useMemo, useRef } from 'react';
import type { LiveChannel, LiveState } from '../../protocol/live.js';
import type { Message } from '../../state/wire.js';
import { loadChannel } from '../live/load.js';
import { usePage } from '../live/page-store.js';
import { type Row, rowsOf } from '../messages/rows.js';
import { useMarkRead } from './use-mark-read.js';

interface ChannelRows {
  rows: Row[];
  loaded: boolean;
  /** The last fetch brought nothing. */
  failed: boolean;
  messages: readonly Message[];
}

const NONE: readonly Message[] = [];

/** The rows of a channel, fetched on the first look and marked read while they are in sight. */
export function useChannelRows(world: LiveState, channel: LiveChannel): ChannelRows {
  const { id, is_member, kind, last_read } = channel;
  const timeline = usePage((page) => page.channels[id]);
  const cameWith = useRef(channel.unread > 0 ? last_read : undefined);
  const visible = is_member || kind === 'channel';
  const known = timeline !== undefined;
  useEffect(() => {
    if (!known && visible) void loadChannel(id);
  }, [id, known, visible]);
  useMarkRead(channel, timeline?.messages.at(-1)?.ts);
  const messages = timeline?.messages;
  const failed = timeline?.failed ?? false;
  const whole = timeline?.older === '' && !failed;
  const { ephemerals, me } = world;
  const rows = useMemo(() => {
    const own = ephemerals.filter(({ channel: where, message }) => where === id && !message.thread_ts);
    return rowsOf({
      messages: messages ?? [],
      ephemerals: own.map(({ message }) => message),
      readUpTo: cameWith.current,
      me: me.id,
      whole,
    });
  }, [messages, ephemerals, id, me.id, whole]);
  const loaded = timeline !== undefined && !(timeline.loading && timeline.messages.length === 0);
  return { rows, loaded, failed, messages: messages ?? NONE };
}
