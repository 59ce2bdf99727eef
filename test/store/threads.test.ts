import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createThreadCache } from '../../src/store/threads.js';
import { startRedis, type TestRedis } from '../support/redis.js';

const thread = { team: 'T1', channel: 'C1', threadTs: '1.1' };
const other = { ...thread, threadTs: '2.2' };
const never = (): Promise<boolean> => Promise.reject(new Error('Temporal was asked'));

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

it('knows a thread that another bot has heard, without asking Temporal', async () => {
  const connection = new Redis(redis.url);
  createThreadCache(connection, () => undefined).remember(thread);
  await connection.ping();

  const known = await createThreadCache(connection, () => undefined).has(thread, never);

  expect(known).toBe(true);
  await connection.quit();
});

it('asks Temporal about a thread that nobody remembers', async () => {
  const connection = new Redis(redis.url);
  const cache = createThreadCache(connection, () => undefined);

  expect(await cache.has(other, async () => true)).toBe(true);
  expect(await cache.has(other, never)).toBe(true);
  await connection.quit();
});

it('asks Temporal while Redis is away', async () => {
  const connection = new Redis('redis://127.0.0.1:9/0', { maxRetriesPerRequest: 0, lazyConnect: true });
  connection.on('error', () => undefined);
  const warnings: unknown[] = [];

  const known = await createThreadCache(connection, (cause) => warnings.push(cause)).has(thread, async () => true);

  expect(known).toBe(true);
  expect(warnings).toHaveLength(1);
  connection.disconnect();
});
