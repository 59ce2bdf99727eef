import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where fetched and built programs stay: the user's cache, never the checkout, so that a second clone is instant. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const base =
    env.XDG_CACHE_HOME !== undefined && env.XDG_CACHE_HOME !== '' ? env.XDG_CACHE_HOME : join(homedir(), '.cache');
  return join(base, 'signalbox');
}
