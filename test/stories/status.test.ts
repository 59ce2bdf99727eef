import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METADATA } from '../../src/domain/contract.js';
import { eventually } from '../support/eventually.js';
import type { Thread } from '../support/thread.js';
import { openWorld, type World } from '../support/world.js';

const FINANCE = 'G0FINANCE';

const answerIn = async (thread: Thread): Promise<string> =>
  eventually('an answer', async () => (await thread.of(METADATA.answer)).at(-1)?.text);

describe('journey 14: what is running, and why did it fail', () => {
  let world: World;
  let iphones: Thread;
  let waiting: string;
  let failed: Thread;
  beforeAll(async () => {
    world = await openWorld();
    iphones = await world.ask('alice', 'Order 5 iPhones for the marketing department');
    failed = await world.ask('alice', 'Order 1 vintage typewriter for our office');
    waiting = (await iphones.reaches('waiting_approval')).run_id;
    await failed.reaches('failed');
  });
  afterAll(() => world.stop());

  const asked = async (person: string, words: string, channel?: string): Promise<string> =>
    answerIn(await world.ask(person, words, channel));
  const told = (person: string, words: string, pattern: RegExp): Promise<string> =>
    eventually(`an answer like ${pattern}`, async () => {
      const answer = await asked(person, words);
      return pattern.test(answer) ? answer : null;
    });

  it('lists the runs of who asks, each with its state and a link to its record', async () => {
    const answer = await told('alice', 'what is running?', new RegExp(waiting));

    expect(answer).toMatch(/Running for you \(1\)/);
    expect(answer).toMatch(
      new RegExp(`${waiting} \\(<http[^)]*/workflows/order-workflow-${waiting}>\\).*waiting for approval`),
    );
    const [{ run_id = '' } = {}] = await failed.runs();
    expect(answer).toMatch(new RegExp(`Ended lately:[\\s\\S]*${run_id}.*failed`));
  });

  it('tells somebody else nothing of them', async () => {
    const answer = await asked('dave', 'what is running?');

    expect(answer).toMatch(/nothing of yours is running/i);
    expect(answer).not.toContain(waiting);
  });

  it('answers from the history why an order failed, with the step and what was given back', async () => {
    const [run] = await failed.runs();

    const answer = await asked('alice', `why did ${run?.run_id.toLowerCase()} fail?`);

    expect(answer).toContain(`${run?.run_id}`);
    expect(answer).toContain(run?.outcome_reason ?? 'a reason');
    expect(answer).toMatch(/book: failed.*\d\d:\d\d:\d\d UTC/i);
    expect(answer).toMatch(/RST-\w+/);
  });

  it('knows which order is meant in its own thread', async () => {
    const before = (await failed.of(METADATA.answer)).length;

    await failed.reply('alice', 'why did it fail?');

    const answer = await eventually('one more answer', async () => (await failed.of(METADATA.answer))[before]?.text);
    expect(answer).toContain((await failed.runs())[0]?.run_id);
  });

  it('says what an unknown order is: unknown, and starts nothing', async () => {
    const thread = await world.ask('alice', 'why did ORD-NEVER0WAS0HERE fail?');

    expect(await answerIn(thread)).toMatch(/no run ORD-NEVER0WAS0HERE/);
    expect(await thread.runs()).toEqual([]);
  });

  it('keeps the orders of a private channel from those who are not in it', async () => {
    await world.as('carol').call('conversations.invite', { channel: FINANCE, users: 'U0BOT' });
    const secret = await world.ask('carol', 'Order 1 desk lamp for the finance team', FINANCE);
    const { run_id } = await secret.reaches('completed');

    expect(await asked('dave', `why did ${run_id} fail?`)).toMatch(/no run .* that you may see/);
    expect(await asked('dave', 'what is running?')).not.toContain(run_id);
    expect(await asked('carol', 'what is running?')).not.toContain(run_id);
    expect(await asked('bob', `what happened to ${run_id}?`, FINANCE)).toMatch(/completed/);
  });

  it('shows on every open card which services fail on purpose, until they do not', async () => {
    const banner = (thread: Thread, shown: boolean) =>
      eventually(`a card ${shown ? 'with' : 'without'} the banner`, async () => {
        const [card] = await thread.of(METADATA.run);
        return card?.text?.includes('makes services fail on purpose: sms_notification (100%)') === shown ? card : null;
      });
    const chaos = (rate: string) =>
      world.as('erin').control('command', { channel: 'C0ORDERS', text: `/signalbox chaos sms_notification ${rate}` });

    await chaos('100%');
    await banner(iphones, true);
    const expense = await world.ask('alice', 'file an expense of 240 euros for the team dinner, spent on 2026-11-02');
    await expense.reaches('waiting_approval');
    await banner(expense, true);

    await chaos('off');
    await Promise.all([banner(iphones, false), banner(expense, false)]);
  });
});
