import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

describe('journey 16: everything from a terminal', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.stop());

  /** What a program of `npm run` said, and its exit code. */
  const run = (program: string, ...words: string[]): Promise<Ended> =>
    new Promise((resolve) => {
      const args = ['run.mjs', `src/cli/${program}.ts`, '--data', world.product.dataDir, ...words];
      const child = execFile(process.execPath, args, { cwd: ROOT }, (_error, stdout, stderr) =>
        resolve({ code: child.exitCode ?? -1, stdout, stderr }),
      );
    });
  const jsonLines = (stdout: string) =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('tells the whole story of a small order and exits 0', async () => {
    const { code, stdout } = await run('chat', '--as', 'alice', 'Order 2 desk lamps for our office team');

    expect(code).toBe(0);
    expect(stdout).toMatch(/2 × Desk lamp/i);
    expect(stdout).toMatch(/PAY-\w+[\s\S]*TRACK-\w+|TRACK-\w+[\s\S]*PAY-\w+/);
    expect(stdout).not.toMatch(/<@U|\*\*|mrkdwn|\{"/);
  });

  it('exits 3 while finance has to decide, and 0 with the click that decides', async () => {
    const asked = await run('chat', '--as', 'alice', '--json', 'Order 5 iPhones for the marketing department');
    expect(asked.code).toBe(3);
    const thread = jsonLines(asked.stdout).map(({ thread_ts, ts }) => String(thread_ts ?? ts))[0] ?? '';

    const own = await run('chat', '--as', 'alice', '--click', 'approve', '--thread', thread);
    expect(own.code).toBe(3);
    expect(own.stdout).toMatch(/somebody else has to decide/);
    const decided = await run('chat', '--as', 'carol', '--click', 'approve', '--thread', thread, '--json');

    expect(decided.code).toBe(0);
    expect(decided.stdout).toMatch(/"completed"/);
  });

  it('exits 1 for any other ending and 2 for wrong use, with a sentence', async () => {
    const asked = await run('chat', '--as', 'alice', '--json', 'Order 6 iPhones for the marketing department');
    const thread = jsonLines(asked.stdout).map(({ thread_ts, ts }) => String(thread_ts ?? ts))[0] ?? '';

    const rejected = await run('chat', '--as', 'bob', '--click', 'reject', '--thread', thread, '--reason', 'too many');
    expect(rejected.code).toBe(1);
    expect(rejected.stdout).toMatch(/too many/);

    const nobody = await run('chat', '--as', 'zoe', 'hello');
    expect(nobody).toMatchObject({ code: 2, stdout: '' });
    expect(nobody.stderr).toMatch(/zoe/);
    expect((await run('chat', '--as', 'alice', '--click', 'approve', '--thread', '1.000001')).code).toBe(2);
  });

  it('runs the small sample order in the words of its scenario (S2-14 to S2-19)', async () => {
    const { code, stdout } = await run('order', 'small');

    expect(code).toBe(0);
    expect(stdout).toContain('Starting order workflow for Alice Smith, order ID: ORD-001, total: $89.95');
    expect(stdout).toContain('Waiting for workflow to complete...');
    expect(stdout).toMatch(/Order Result: COMPLETED[\s\S]*ORD-001[\s\S]*completed[\s\S]*Order processed successfully/);
    expect(stdout).toMatch(/TXN-\w{12}\b[\s\S]*Payment of \$89\.95 processed successfully/);
    expect(stdout).toMatch(/RES-\w{12}\b[\s\S]*Reserved 2 item\(s\) successfully/);
    expect(stdout).toMatch(/TRACK-\w{16}\b[\s\S]*\d{4}-\d{2}-\d{2}[\s\S]*123 Main St, Springfield, IL 62701/);
  });

  it('lets an operator approve the large one from a second terminal (S2-20 to S2-24)', async () => {
    const large = run('order', 'large');
    const approved = await untilOpen(() => run('approve', 'ORD-002', 'approve', 'High-value customer - approved'));

    expect(approved.stdout).toMatch(/ORDER APPROVED[\s\S]*ORD-002[\s\S]*High-value customer - approved/);
    expect(approved.stdout).toContain('The workflow will now proceed with payment and fulfillment.');
    expect(approved.stdout).toMatch(/status: completed[\s\S]*Order processed successfully/);
    const { code, stdout } = await large;
    expect(code).toBe(0);
    expect(stdout).toMatch(/ORDER REQUIRES APPROVAL[\s\S]*ORD-002[\s\S]*Amount: \$1899\.97/);
    expect(stdout).toMatch(/npm run approve -- ORD-002 approve [\s\S]*npm run approve -- ORD-002 reject /);
    expect(stdout).toContain('Workflow started and waiting for approval...');
    expect(stdout).toContain('Workflow will wait up to 5 minutes for approval signal.');

    const again = await run('approve', 'ORD-002', 'reject', 'Insufficient credit check');
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('does not wait for approval') });
  });

  it('says what a sample order waits for when a step failed, and who decides', async () => {
    const operator = (text: string) => world.as('erin').control('command', { channel: 'C0ORDERS', text });
    await operator('/signalbox chaos payment_processing 100%');
    await world.toldPrivately('erin', /payment_processing/);
    const small = run('order', 'small', '--id', 'ORD-STUCK');
    await eventually('the order to be stuck', async () => {
      const { stderr } = await run('approve', 'ORD-STUCK', 'approve');
      return /waiting for a choice/.test(stderr) || null;
    });

    await operator('/signalbox chaos payment_processing off');
    await operator('/signalbox retry ORD-STUCK');

    const { code, stdout } = await small;
    expect(code).toBe(0);
    expect(stdout).toMatch(/waits for a choice: Payment processing failed[\s\S]*\/signalbox retry ORD-STUCK/);
    expect(stdout).toContain('Order processed successfully');
  });

  it('goes to no other product when its own does not run', async () => {
    const lost = await run('order', 'small', '--data', join(world.product.dataDir, 'elsewhere'));

    expect(lost).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('npm start') });
  });

  it('rejects from the command line, and nothing was charged (S2-25)', async () => {
    const large = run('order', 'large', '--id', 'ORD-REJECT');
    const rejected = await untilOpen(() => run('approve', 'ORD-REJECT', 'reject', 'Insufficient credit check'));

    expect(rejected.stdout).toContain('Insufficient credit check');
    const { code, stdout } = await large;
    expect(code).toBe(1);
    expect(stdout).toMatch(/rejected/);
    expect(stdout).not.toMatch(/TXN-/);
  });
});

/** The order of the other terminal needs a moment to ask. */
async function untilOpen(decide: () => Promise<Ended>): Promise<Ended> {
  for (;;) {
    const ended = await decide();
    if (ended.code !== 2) return ended;
  }
}
