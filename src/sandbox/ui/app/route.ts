import { useSyncExternalStore } from 'react';

/** What the page shows. It lives in the address, so that a link leads to a message and Back works. */
export interface Route {
  channel?: string;
  /** Root ts of the open thread. */
  thread?: string;
  /** The message that a link leads to. */
  message?: string;
  /** Which tab of the app's own page. */
  tab?: 'home' | 'messages';
}

const KEYS = ['channel', 'thread', 'message', 'tab'] as const;
const ARCHIVES = /^\/archives\/(\w+)(?:\/p(\d+)(\d{6}))?/;

function readRoute(): Route {
  const search = new URLSearchParams(window.location.search);
  const archives = ARCHIVES.exec(window.location.pathname);
  if (archives) {
    const [, channel, seconds, micros] = archives;
    return { channel, message: seconds && `${seconds}.${micros}`, thread: search.get('thread_ts') ?? undefined };
  }
  const tab = search.get('tab');
  return {
    channel: search.get('channel') ?? undefined,
    thread: search.get('thread') ?? undefined,
    message: search.get('message') ?? undefined,
    tab: tab === 'home' || tab === 'messages' ? tab : undefined,
  };
}

/** The address that shows `route` to the person who looks now. */
export function routeAddress(route: Route): string {
  const search = new URLSearchParams(window.location.search);
  search.delete('thread_ts');
  for (const key of KEYS) {
    const value = route[key];
    if (value) search.set(key, value);
    else search.delete(key);
  }
  return `/?${search}`;
}

const listeners = new Set<() => void>();
let current = readRoute();

function reread(): void {
  current = readRoute();
  for (const listener of listeners) listener();
}

window.addEventListener('popstate', reread);

/** Goes to another place; keys that are not named stay as they are. */
export function go(change: Route, how: 'push' | 'replace' = 'push'): void {
  const address = routeAddress({ ...current, message: undefined, ...change });
  if (how === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
  reread();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where the page is now, for those that are no component. */
export const currentRoute = (): Route => current;

/** The place in the address; draws anew when it changes. */
export const useRoute = (): Route => useSyncExternalStore(subscribe, () => current);
