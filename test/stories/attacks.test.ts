import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ThreadMessage } from '../../src/cli/workspace-client.js';
import { METADATA } from '../../src/domain/contract.js';
import { readLedger } from '../../src/store/ledger.js';
import { eventually } from '../support/eventually.js';
import type { Thread } from '../support/thread.js';
import { openWorld, type World } from '../support/world.js';

const LIVE_BUTTON = /^(approval|choice)\.|^run\.stop$/;

describe('people who click and write what is not meant', () => {
  let world: World;
  let books: Redis;
  let cache: Redis;
  beforeAll(async () => {
    world = await openWorld();
    const redis = await world.product.addressOf('redis');
    cache = new Redis(`${redis}/0`);
    books = new Redis(`${redis}/1`);
  });
  afterAll(async () => {
    await Promise.all([cache.quit(), books.quit()]);
    await world.stop();
  });

  const requestIn = (thread: Thread): Promise<ThreadMessage> =>
    eventually('the request for approval', async () => (await thread.of(METADATA.approval)).at(-1));
  const press = (person: string, thread: Thread, ts: string, action_id: string) =>
    world.as(person).control('click', { channel: thread.channel, ts, action_id });
  const left = async (runId: string) => (await readLedger(books, runId)).balance.map(({ amountMinor }) => amountMinor);

  it('make one decision of nine clicks at the same moment, and each wrong one is told why', async () => {
    const thread = await world.ask('alice', 'Order 5 iPhones for the marketing department');
    await thread.reaches('waiting_approval');
    const { ts } = await requestIn(thread);

    const people = ['alice', 'dave', 'erin', 'carol', 'bob', 'carol', 'bob', 'carol', 'bob'];
    await Promise.all(people.map((person) => press(person, thread, ts, 'approval.approve')));
    const run = await thread.reaches('completed');

    expect((await thread.approvalIs('approved')).decisions).toHaveLength(1);
    expect(['U0BOB', 'U0CAROL']).toContain(run.decided_by);
    await world.toldPrivately('alice', /yourself|already decided/i);
    await world.toldPrivately('dave', /may not decide|already decided/i);
  });

  it('stop and approve in the same instant: nothing stays charged, no button stays alive', async () => {
    const thread = await world.ask('alice', 'Order 6 iPhones for the marketing department');
    await thread.reaches('waiting_approval');
    const { ts } = await requestIn(thread);
    const [card] = await thread.of(METADATA.run);

    await Promise.all([
      press('carol', thread, ts, 'approval.approve'),
      press('alice', thread, card?.ts ?? '', 'run.stop'),
    ]);
    const run = await thread.reaches('cancelled');

    expect((await left(run.run_id)).filter((amount) => amount !== 0)).toEqual([]);
    await eventually('no live button', async () =>
      (await thread.buttons()).some((id) => LIVE_BUTTON.test(id)) ? null : true,
    );
  });

  it('cannot steer somebody else’s order by writing in its thread', async () => {
    const thread = await world.ask('alice', 'Order 7 iPhones for the marketing department');
    const before = await thread.reaches('waiting_approval');

    await thread.approvalIs('waiting');
    for (const words of ['yes', 'make it 1000', 'stop it']) await thread.reply('dave', words);
    await thread.reply('carol', 'I approve this');
    await thread.says(/buttons on the approval request/i);

    const [run] = await thread.runs();
    expect(run).toMatchObject({ state: 'waiting_approval', items: before.items, decided_by: null });
    expect(await thread.approvals()).toHaveLength(1);
  });

  it('keep what was ordered when the cache is wiped before it is changed', async () => {
    const thread = await world.ask('alice', 'Order 2 laptops for me with express shipping');
    await thread.reaches('waiting_approval');

    await cache.flushdb();
    await thread.reply('alice', 'make it 3');
    const asked = await eventually('the new request', async () => (await thread.of(METADATA.approval))[1]);

    const facts = JSON.stringify(asked.blocks);
    expect(facts).toContain('B2C');
    expect(facts).toContain('express');
    expect(facts).toContain('3 × Laptop');
  });
});
