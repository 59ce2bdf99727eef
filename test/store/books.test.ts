import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { money } from '../../src/domain/money.js';
import { openStores, type Stores } from '../../src/store/connection.js';
import { deeds, type Effect } from '../../src/store/deeds.js';
import { readLedger } from '../../src/store/ledger.js';
import { stockLeft } from '../../src/store/stock.js';
import { walletBalance } from '../../src/store/wallet.js';
import { startRedis, type TestRedis } from '../support/redis.js';

const START = 1_000;
const SKU = { sku: 'LAMP', start: 20 };

describe('the books', () => {
  let redis: TestRedis;
  let stores: Stores;
  beforeAll(async () => {
    redis = await startRedis();
    stores = openStores({ cacheUrl: redis.url, booksUrl: redis.booksUrl }, (cause) => {
      throw cause;
    });
  });
  afterAll(async () => {
    await stores.close();
    await redis.stop();
  });

  const purchase = (key: string, takeMinor: number, pieces: number): Effect => ({
    wallet: { take: takeMinor, start: START },
    stock: [{ ...SKU, take: pieces }],
    line: { what: 'payment', id: key, amount: money(takeMinor, 'USD') },
    undo: { id: `R-${key}`, what: 'refund', amount: money(takeMinor, 'USD') },
  });

  const story = fc.record({
    costs: fc.array(
      fc.record({ takeMinor: fc.integer({ min: 1, max: 900 }), pieces: fc.integer({ min: 1, max: 8 }) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    calls: fc.array(fc.record({ deed: fc.nat(5), undo: fc.boolean() }), { minLength: 1, maxLength: 30 }),
  });

  it('balance whatever is done, repeated and undone at the same moment', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ costs, calls }) => {
        await stores.books.flushdb();
        const { act, undo } = deeds(stores.books);
        const tried = new Set<string>();

        await Promise.all(
          calls.map(({ deed, undo: back }) => {
            const n = deed % costs.length;
            const { takeMinor = 1, pieces = 1 } = costs[n] ?? {};
            const key = `deed-${n}`;
            tried.add(key);
            if (back) return undo({ key, runId: 'run' });
            return act({ key, runId: 'run', effect: purchase(key, takeMinor, pieces), result: { n } });
          }),
        );

        const open = (await readLedger(stores.books, 'run')).balance[0]?.amountMinor ?? 0;
        expect(await walletBalance(stores.books, START)).toBe(START - open);
        expect(open).toBeLessThanOrEqual(START);

        await Promise.all([...tried].map((key) => undo({ key, runId: 'run' })));
        expect((await readLedger(stores.books, 'run')).balance.every(({ amountMinor }) => amountMinor === 0)).toBe(
          true,
        );
        expect(await walletBalance(stores.books, START)).toBe(START);
        expect((await stockLeft(stores.books, [SKU])).get('LAMP')).toBe(20);
      }),
      { numRuns: 60, seed: 20_261_121 },
    );
  });

  it('take nothing at all when one of several things is missing', async () => {
    await stores.books.flushdb();
    const { act, result } = deeds(stores.books);

    const outcome = await act({ key: 'k', runId: 'run', effect: purchase('k', 10, 21), result: {} });

    expect(outcome).toEqual({ status: 'short', sku: 'LAMP', left: 20 });
    expect(await walletBalance(stores.books, START)).toBe(START);
    expect(await result('k')).toBeNull();
  });

  it('keep amounts of many digits exact', async () => {
    await stores.books.flushdb();
    const { act, undo } = deeds(stores.books);
    const amountMinor = 98_765_432_109_876;
    const effect = { ...purchase('k', amountMinor, 1), wallet: { take: amountMinor, start: amountMinor + 1 } };

    await act({ key: 'k', runId: 'run', effect, result: {} });
    expect(await walletBalance(stores.books, 0)).toBe(1);

    expect(await undo({ key: 'k', runId: 'run', id: 'theirs' })).toEqual({
      id: 'theirs',
      amount: money(amountMinor, 'USD'),
    });
    expect(await walletBalance(stores.books, 0)).toBe(amountMinor + 1);
  });

  it('survive a wiped cache', async () => {
    await stores.books.flushdb();
    const { act, result } = deeds(stores.books);
    await act({ key: 'k', runId: 'run', effect: purchase('k', 10, 1), result: { paid: true } });

    await stores.cache.flushdb();

    expect(await result('k')).toEqual({ paid: true });
    expect((await readLedger(stores.books, 'run')).lines).toMatchObject([
      { key: 'k', id: 'k', amount: money(10, 'USD') },
    ]);
  });
});
