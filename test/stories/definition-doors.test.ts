import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METADATA, type RunMetadata } from '../../src/domain/contract.js';
import { eventually } from '../support/eventually.js';
import { Thread } from '../support/thread.js';
import { openWorld, type World } from '../support/world.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

describe('journey 13: the other doors', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.stop());

  const type = (text: string) => world.as('alice').control('command', { channel: 'C0ORDERS', text });
  const workflow = (...words: string[]) =>
    run('npm', ['run', '-s', 'workflow', '--', ...words, '--data', world.product.dataDir], { cwd: ROOT });

  /** The newest thread of #orders whose head says this. */
  const threadSaying = (words: RegExp): Promise<Thread> =>
    eventually(`a thread like ${words}`, async () => {
      const answer = await world.as('alice').call('conversations.history', { channel: 'C0ORDERS', limit: 20 });
      const found = (answer.messages as { ts: string; text?: string }[]).find(({ text }) => words.test(text ?? ''));
      return found && new Thread((person) => world.as(person), 'C0ORDERS', found.ts, 'alice');
    });

  it('opens a form for /signalbox run, tells what is wrong at its field, and starts the same card', async () => {
    await type('/signalbox run expense-approval');
    const view = await eventually('the form', async () => {
      const { views } = await world.as('alice').look('views');
      return (views as { id: string; blocks: { element?: { type: string } }[] }[] | undefined)?.[0];
    });
    expect(view.blocks.flatMap(({ element }) => element?.type ?? [])).toEqual([
      'plain_text_input',
      'plain_text_input',
      'static_select',
      'datepicker',
    ]);
    const values = { purpose: 'team dinner', category: 'meal', spent_on: '2026-11-02' };
    const submit = (amount: string) =>
      world.as('alice').control('submit_view', { view_id: view.id, values: { amount, ...values } });

    expect(await submit('a lot')).toMatchObject({ errors: { amount: expect.stringContaining('240 EUR') } });
    await submit('240 EUR');
    const thread = await threadSaying(/runs \*expense-approval\*/);
    await thread.reaches('waiting_approval');
    await thread.click('carol', 'approve');

    expect(await thread.reaches('completed')).toMatchObject({ kind: 'expense-approval', requester: 'U0ALICE' });
    expect(await thread.of(METADATA.run)).toHaveLength(1);
  });

  it('starts a workflow without parameters at once, and lists what there is', async () => {
    await type('/signalbox run joke');
    const thread = await threadSaying(/runs \*joke\*/);
    const card: RunMetadata = await thread.reaches('completed');
    expect(card.kind).toBe('joke');

    await type('/signalbox workflows');
    await world.toldPrivately('alice', /run data-pipeline/);
  });

  it('runs from the command line to its end, with the exit code of its ending', async () => {
    const { stdout } = await workflow('data-pipeline');
    expect(stdout).toContain('totals: north: 220; south: 80');

    await expect(workflow('expense-approval', '--param', 'amount=much')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/amount such as 240 EUR[\s\S]*purpose is missing/),
    });
  });
});
