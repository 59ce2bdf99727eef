import { afterAll, beforeAll, expect, it } from 'vitest';
import { anItem, usd } from '../support/an-order.js';
import { eventually } from '../support/eventually.js';
import { type OrderWorld, openOrderWorld } from '../support/order-world.js';

let world: OrderWorld;
beforeAll(async () => {
  world = await openOrderWorld();
  await world.startWorker();
});
afterAll(() => world.stop());

it('charges the price of the product that took the declined one’s place', async () => {
  await world.reset();
  await world.chaos('payment_processing', '4th');
  for (const _ of [1, 2, 3]) await (await world.order()).reaches('completed');
  const order = await world.order();
  await order.reaches('waiting_choice');

  await order.choose('U0ALICE', 'change', { fields: { method: 'credit_card', product: 'PLANT' } });
  const run = await order.reaches('completed');

  expect(run.items.map(({ product, quantity }) => [product, quantity])).toEqual([['Potted office plant', 2]]);
  expect(run.title).toBe(`Order ${order.request.orderId}: 2 × Potted office plant`);
  expect(run.total).toEqual(usd(76));
  expect((await order.ledger()).balance).toEqual([usd(76)]);
  await eventually('the lists to name the plants', async () => {
    const listed = await world.runs.listRuns({ requester: order.request.requester.userId });
    return listed.find(({ runId }) => runId === order.request.orderId)?.title === run.title ? true : null;
  });
});

it('keeps the product that was approved', async () => {
  await world.reset();
  await world.chaos('payment_processing', '100%');
  const order = await world.order({ items: [anItem('SOFA', 2)] });
  await order.reaches('waiting_approval');
  await order.decide('U0CAROL', 'approve');

  const { choice } = await order.reaches('waiting_choice');

  expect(choice?.options.find(({ name }) => name === 'change')?.fields?.map(({ id }) => id)).toEqual(['method']);
});
