import type { LiveChannel, LivePerson, LiveState } from '../../protocol/live.js';

export interface Destination {
  /** `channel <id>` or `person <id>`. */
  key: string;
  title: string;
  note?: string;
  to: LiveChannel | LivePerson;
}

const MOST = 9;

/** Channels and people whose name holds `query`; those with something unread come first. */
export function destinations({ channels, people, me, app }: LiveState, query: string): Destination[] {
  const wanted = query.trim().replace(/^[#@]/, '').toLowerCase();
  const rooms = channels
    .filter(({ name, is_archived }) => name && !is_archived)
    .sort((a, b) => Number(b.unread > 0) - Number(a.unread > 0))
    .map((to) => ({ key: `channel ${to.id}`, title: to.name, note: to.topic, to }));
  const persons = people
    .filter(({ id, is_bot }) => id !== me.id && (!is_bot || id === app.bot_user_id))
    .map((to) => ({
      key: `person ${to.id}`,
      title: to.real_name || to.name,
      note: to.title || `@${to.name}`,
      to,
    }));
  return [...rooms, ...persons].filter(({ title }) => title.toLowerCase().includes(wanted)).slice(0, MOST);
}
