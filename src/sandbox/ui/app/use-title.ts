import { useEffect } from 'react';
import type { LiveState } from '../../protocol/live.js';

/** The tab of the browser says where one is and how much is unread. */
export function useTitle({ channels, team, me }: LiveState): void {
  const unread = channels.reduce(
    (sum, channel) => sum + (channel.kind === 'im' ? channel.unread : channel.mentions),
    0,
  );
  const name = me.real_name || me.name;
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${name} in ${team.name}`;
  }, [unread, name, team.name]);
}
