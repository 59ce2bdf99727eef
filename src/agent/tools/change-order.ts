import { tool } from 'langchain';
import { z } from 'zod';
import type { OrderRequest } from '../../domain/order.js';
import { Refusal } from '../../domain/refusal.js';
import type { RunState } from '../../domain/run-state.js';
import { checkWish } from '../order/lines.js';
import { orderRequest } from '../order/request.js';
import type { Wish } from '../pending.js';
import type { TurnContext } from '../turn-context.js';
import { findRun } from './find-run.js';

const changeSchema = z.object({
  run: z.string().nullish().describe('The id as the person wrote it; null for the last open order'),
  quantity: z.number().nullish().describe('The new number, when the order has one line'),
  items: z
    .array(z.object({ product: z.string(), quantity: z.number().nullable() }))
    .nullish()
    .describe('Products with their new numbers; null keeps the number'),
  currency: z.string().nullish(),
  express: z.boolean().nullish(),
  department: z.string().nullish(),
});
type Change = z.infer<typeof changeSchema>;

/** New numbers for an order that still waits for approval; the workflow withdraws the old request and asks again. */
export const changeOrder = (turn: TurnContext) =>
  tool(async (change) => planChange(change, turn), {
    name: 'change_order',
    description:
      'Changes the last open order of the thread while it waits for approval: "actually make it 4", "in euros".',
    schema: changeSchema,
  });

async function planChange(change: Change, turn: TurnContext): Promise<string> {
  const run = await findRun(change.run, turn, true);
  refuseWhenLate(run, turn);
  const before = await requestOf(run, turn);
  const wish = changedWish(change, before, run);
  const checked = await checkWish(wish, turn);
  const fresh = orderRequest(wish, checked, turn);
  const request = { ...before, ...pickChanged(fresh), sentence: turn.input.message.text };
  turn.plan.intents.push({ kind: 'change_order', workflowId: run.workflowId, request, by: turn.input.message.user });
  return `${run.runId} will be changed now; its card tells the rest. Say nothing more about it.`;
}

const pickChanged = ({ items, currency, shippingMethod, department, channel }: OrderRequest) => ({
  items,
  currency,
  shippingMethod,
  department,
  channel,
});

const LATE: Partial<Record<RunState['state'], string>> = {
  running: 'it is being carried out already. You can stop it, or order more',
  waiting_choice: 'a step of it has failed. *Change and retry* on its card corrects what can be corrected',
};

function refuseWhenLate(run: RunState, { input }: TurnContext): void {
  if (run.requester.userId !== input.message.user) {
    throw new Refusal('NotYours', `Only <@${run.requester.userId}>, who asked for ${run.runId}, can change it.`);
  }
  if (run.kind === 'order' && run.state === 'waiting_approval') return;
  throw new Refusal(
    'TooLate',
    `I cannot change ${run.runId}: ${LATE[run.state] ?? 'it does not wait for approval any more'}.`,
  );
}

/** From the order itself: only it knows every earlier change, and the cache may have been wiped. */
async function requestOf({ workflowId, runId }: RunState, { runs }: TurnContext): Promise<OrderRequest> {
  const request = await runs.requestOf(workflowId);
  if (!request) throw new Refusal('NotAnOrder', `${runId} is no order that could be changed.`);
  return request;
}

function changedWish(change: Change, before: OrderRequest, run: RunState): Wish {
  const wish: Wish = {
    items: changedItems(change, before, run),
    currency: change.currency ?? before.currency,
    channel: change.department ? 'corporate' : before.channel,
    department: change.department ?? before.department,
    express: change.express ?? before.shippingMethod === 'express',
  };
  const nothing =
    !change.items?.length &&
    [change.quantity, change.currency, change.express, change.department].every((fact) => fact == null);
  if (nothing)
    throw new Refusal('NothingToChange', `What should I change about ${run.runId}? For example: *make it 4*.`);
  return wish;
}

function changedItems(change: Change, before: OrderRequest, run: RunState): Wish['items'] {
  const lines = before.items.map(({ sku, quantity }) => ({ product: sku, quantity }));
  const only = lines.length === 1 ? lines[0] : undefined;
  if (change.items?.length) {
    if (!only) return mergeLines(before, change.items);
    return change.items.map(({ product, quantity }) => ({
      product,
      quantity: quantity ?? change.quantity ?? only.quantity,
    }));
  }
  if (change.quantity == null) return lines;
  if (only) return [{ ...only, quantity: change.quantity }];
  throw new Refusal(
    'WhichLine',
    `${run.runId} has ${lines.length} lines. Which one should it be? For example: *make it ${change.quantity} ${before.items[0]?.product}*.`,
  );
}

function mergeLines(before: OrderRequest, changes: NonNullable<Change['items']>): Wish['items'] {
  const kept = before.items.map(({ sku, product, quantity }) => {
    const change = changes.find((candidate) => candidate.product === sku || candidate.product === product);
    return { product: sku, quantity: change?.quantity ?? quantity };
  });
  const added = changes.filter(
    ({ product }) => !before.items.some((item) => item.sku === product || item.product === product),
  );
  return [...kept, ...added].filter(({ quantity }) => quantity !== 0);
}
