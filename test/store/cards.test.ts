import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCardStore } from '../../src/store/cards.js';
import { startRedis, type TestRedis } from '../support/redis.js';

let redis: TestRedis;
let connection: Redis;
beforeAll(async () => {
  redis = await startRedis();
  connection = new Redis(redis.url);
});
afterAll(async () => {
  await connection.quit();
  await redis.stop();
});

it('gives a card to one bot at a time', async () => {
  const one = createCardStore(connection, 'one');
  const two = createCardStore(connection, 'two');

  expect([await one.take('w1'), await one.take('w1'), await two.take('w1')]).toEqual([true, true, false]);
  await two.release('w1');
  expect(await two.take('w1')).toBe(false);
  await one.release('w1');
  expect(await two.take('w1')).toBe(true);
});

it('remembers the newest state shown, whatever order it is told in', async () => {
  const cards = createCardStore(connection);

  await cards.keepShown('w2', 5, 'five');
  await cards.keepShown('w2', 3, 'three');

  expect(await cards.shown('w2')).toEqual({ version: 5, digest: 'five' });
  expect(await cards.shown('w3')).toBeNull();
});
