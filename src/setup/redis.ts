import { join } from 'node:path';
import { cacheFolder } from './cache.js';
import { unpackRedis } from './redis-unpacked.js';
import { installSystemPackage } from './system-packages.js';
import { firstWay, onPath } from './ways.js';

const PROGRAMS = ['redis-server', 'valkey-server'];

const ADVICE =
  'Set REDIS_URL to a running Redis, or install one: apt-get install redis-server, brew install redis, dnf install redis.';

/** Finds, installs or unpacks a Redis (or Valkey) server and gives its path; a Refusal names every way tried. */
export function redisServer(env: NodeJS.ProcessEnv): Promise<string> {
  const folder = join(cacheFolder(env), 'redis');
  return firstWay('Redis', ADVICE, [
    { name: 'redis-server or valkey-server on the PATH', attempt: () => onPath(PROGRAMS, env) },
    { name: `the cache (${folder})`, attempt: () => onPath(PROGRAMS, { PATH: folder }) },
    { name: "the system's package manager", attempt: () => installRedis(env) },
    { name: 'a Debian package unpacked into the cache', attempt: () => unpackRedis(folder, env) },
  ]);
}

async function installRedis(env: NodeJS.ProcessEnv): Promise<string> {
  await installSystemPackage({ 'apt-get': 'redis-server', dnf: 'redis', apk: 'redis', brew: 'redis' }, env);
  return onPath(PROGRAMS, env);
}
