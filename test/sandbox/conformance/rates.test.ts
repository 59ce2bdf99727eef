import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { methodFacts } from '../../../src/sandbox/data/facts.js';
import { BOT, createWorld, described, person, type World } from './world.js';

const CALLS_A_MINUTE = [1, 20, 50, 100];

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.pass());

/** One method of each tier; calls without arguments count as well. */
const oneOfTier = CALLS_A_MINUTE.map((calls, index) => {
  const method = described().find((name) => methodFacts(name)?.tier === index + 1 && methodFacts(name)?.token);
  return [index + 1, calls, method ?? ''] as const;
});

const status = async (method: string, token = BOT) => {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${world.sandbox.baseUrl}/api/${method}`, { method: 'POST', headers });
  return { status: response.status, after: response.headers.get('retry-after'), body: await response.json() };
};

describe('the rate of an app', () => {
  it.each(oneOfTier)('of tier %i is %i calls a minute (%s)', async (_tier, calls, method) => {
    for (let n = 0; n < calls; n += 1) expect((await status(method)).status).toBe(200);

    const refused = await status(method);

    expect(refused).toMatchObject({ status: 429, body: { ok: false, error: 'ratelimited' } });
    expect(Number(refused.after)).toBeGreaterThan(0);
    expect(Number(refused.after)).toBeLessThanOrEqual(60);
    world.pass(Number(refused.after) * 1000);
    expect((await status(method)).status).toBe(200);
  });

  it('is counted for each method by itself', async () => {
    for (let n = 0; n < 21; n += 1) await status('conversations.list');

    expect((await status('users.list')).status).toBe(200);
  });

  it('does not bind people, who have no tiers in Slack', async () => {
    for (let n = 0; n < 30; n += 1) expect((await status('conversations.list', person('alice'))).status).toBe(200);
  });
});
