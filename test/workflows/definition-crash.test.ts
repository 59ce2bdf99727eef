import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DefinitionWorld, openDefinitionWorld, planOf } from '../support/definition-world.js';
import type { DyingWorker } from '../support/dying-worker.js';
import { SETTINGS } from '../support/simulated-world.js';

const PROGRAM = fileURLToPath(new URL('../support/dying-definition-worker.ts', import.meta.url));
const PAYMENTS = Array.from({ length: 6 }, (_, n) => `p${n}`);
const PLAN = planOf(`
name: side-by-side
description: Six payments at once.
max_parallel: 6
defaults: { timeout: 2s, retry: { attempts: 5, interval: 100ms } }
tasks:
${PAYMENTS.map((id) => `  - { id: ${id}, type: service, service: payment_processing, input: { amount: 10, customer_id: c, payment_method: wallet } }`).join('\n')}
output: '[${PAYMENTS.map((id) => `tasks.${id}.payment_id`).join(', ')}]'
`);

describe('a worker that is killed in the middle of a parallel section', () => {
  let world: DefinitionWorld;
  let dying: ChildProcess | undefined;
  beforeAll(async () => {
    world = await openDefinitionWorld({}, { employed: false });
  });
  afterAll(async () => {
    dying?.kill('SIGKILL');
    await world.stop();
  });

  it('leaves every side effect done once, and the run completes elsewhere', async () => {
    const { url: cacheUrl, booksUrl } = world.worlds.redis;
    const told: DyingWorker = { address: world.server.address, cacheUrl, booksUrl, settings: SETTINGS, dieAfter: '3' };
    dying = fork(PROGRAM, [JSON.stringify(told)], { execArgv: ['--import', 'tsx'], stdio: 'inherit' });
    const dead = once(dying, 'exit');
    await once(dying, 'message');
    const run = await world.start(PLAN, { alone: true });
    await dead;

    await world.employ();
    const { state, output } = await run.outcome();

    expect(state).toBe('completed');
    expect(new Set(output as string[]).size).toBe(PAYMENTS.length);
    const { lines, balance } = await run.ledger();
    expect(lines).toHaveLength(PAYMENTS.length);
    expect(balance).toEqual([{ amountMinor: 6_000, currency: 'USD' }]);
  });
});
