import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.js';
import { anOrder } from '../support/an-order.js';
import { startRedis, type TestRedis } from '../support/redis.js';

describe('what the agent remembers', () => {
  let server: TestRedis;
  let cache: Redis;
  beforeAll(async () => {
    server = await startRedis();
    cache = new Redis(server.url);
  });
  afterAll(async () => {
    await cache.quit();
    await server.stop();
  });

  it('gives an ended thread its past back, and nothing to a new one', async () => {
    const memory = createMemoryStore(cache);
    const past = {
      transcript: [{ role: 'person' as const, text: 'hello', user: 'U0ALICE', at: '2026-11-21T02:00:00.000Z' }],
      runs: [{ workflowId: 'order-workflow-ORD-1', runId: 'ORD-1', kind: 'order' }],
    };

    await memory.keep('conversation-T-C-1', past);

    expect(await memory.load('conversation-T-C-1')).toEqual(past);
    expect(await memory.load('conversation-T-C-2')).toBeNull();
  });

  it('knows the same wish of the same person, newest first', async () => {
    const memory = createMemoryStore(cache);
    const first = anOrder({ orderId: 'ORD-FIRST0000000' });
    const second = anOrder({ orderId: 'ORD-SECOND000000' });

    await memory.rememberRequest(first, 'two lamps');
    await memory.rememberRequest(second, 'two lamps');

    const wishes = await memory.sameWish(first.requester.userId, 'two lamps');
    expect(wishes.map(({ orderId }) => orderId)).toEqual(['ORD-SECOND000000', 'ORD-FIRST0000000']);
    expect(await memory.sameWish('U0BOB', 'two lamps')).toEqual([]);
  });

  it('starts from nothing after the cache was wiped', async () => {
    const memory = createMemoryStore(cache);
    await memory.rememberRequest(anOrder({ orderId: 'ORD-GONE00000000' }), 'a sofa');

    await cache.flushdb();

    expect(await memory.sameWish('U0ALICE', 'a sofa')).toEqual([]);
  });
});
