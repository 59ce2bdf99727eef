import { useEffect, useState } from 'react';
import type { LiveChannel } from '../../protocol/live.js';
import { markRead } from '../live/deeds.js';

/** Whether the person looks at this window now. */
function useLooking(): boolean {
  const [looking, setLooking] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const look = (): void => setLooking(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return looking;
}

/** Marks the channel read up to its newest message while the person looks at it. */
export function useMarkRead(channel: LiveChannel, newest: string | undefined): void {
  const looking = useLooking();
  const unread = channel.unread > 0 && channel.is_member;
  useEffect(() => {
    if (looking && unread && newest) void markRead(channel.id, newest);
  }, [looking, unread, newest, channel.id]);
}
