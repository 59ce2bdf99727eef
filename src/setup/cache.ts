import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Where fetched and built programs stay: the user's cache, never the checkout, so that a second clone is instant. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const base = env.XDG_CACHE_HOME || join(env.HOME || home(), '.cache');
  return join(base, 'signalbox');
}

/** The environment with a HOME: services and containers often start without one, and Go and Temporal refuse to run so. */
export function withHome(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return env.HOME ? env : { ...env, HOME: home() };
}

function home(): string {
  try {
    return userInfo().homedir || tmpdir();
  } catch {
    return tmpdir(); // a user id without a name has no home
  }
}
