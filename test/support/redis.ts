import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { redisServer } from '../../src/setup/redis.js';
import { freePort } from './free-port.js';

/** A Redis of a test's own, on a free port and in an empty folder. */
export interface TestRedis {
  url: string;
  booksUrl: string;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'signalbox-redis-'));
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const server = spawn(await redisServer(process.env), settings, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');

  const ready = (async () => {
    for await (const line of createInterface(server.stdout)) if (line.includes('Ready to accept')) return true;
    return false;
  })();
  if (!(await ready)) throw new Error(`redis-server did not start on port ${port}`);
  server.stdout.resume();

  return {
    url: `redis://127.0.0.1:${port}/0`,
    booksUrl: `redis://127.0.0.1:${port}/1`,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
