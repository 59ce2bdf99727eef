import type { Store } from './store.js';

/** A bookmark as Slack sends it. */
export interface Bookmark {
  id: string;
  channel_id: string;
  title: string;
  link: string;
  emoji: string;
  icon_url: string;
  type: string;
  entity_id: string | null;
  /** Seconds since the epoch. */
  date_created: number;
  date_updated: number;
  rank: string;
  last_updated_by_user_id: string;
  last_updated_by_team_id: string;
  shortcut_id: string | null;
  app_id: string | null;
}

export interface Bookmarks {
  get(channel: string, id: string): Bookmark | undefined;
  put(bookmark: Bookmark): void;
  remove(channel: string, id: string): boolean;
  /** In the order in which they stand under the channel's name. */
  of(channel: string): Bookmark[];
}

/** Opens the bookmarks of a store. */
export function createBookmarks(store: Store): Bookmarks {
  const table = store.table<Bookmark>('bookmarks');
  return {
    get: (channel, id) => table.get(channel, id),
    put: (bookmark) => table.put([bookmark.channel_id, bookmark.id], bookmark),
    remove: (channel, id) => table.remove(channel, id),
    of: (channel) => [...table.values([channel])].sort((a, b) => a.rank.localeCompare(b.rank)),
  };
}
