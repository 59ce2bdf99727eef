import { LIVE_STATES, orderWorkflowId } from '../../domain/contract.js';
import type { OrderRequest } from '../../domain/order.js';
import { digestId } from '../../domain/order-id.js';
import type { RunState } from '../../domain/run-state.js';
import type { TurnContext } from '../turn-context.js';

/** So soon after its end an order that reads the same is likely a slip (journey 17). */
const JUST_NOW_MS = 10_000;

/** The same for two orders of one person that differ in nothing but the message. */
export function wishKey(request: OrderRequest): string {
  const lines = request.items.map(({ sku, quantity }) => `${sku}×${quantity}`).sort();
  return digestId([request.currency, request.shippingMethod, request.channel, ...lines]);
}

export interface Twin {
  orderId: string;
  state: RunState | null;
}

/** An order of the same person for the same things that runs, or ended a moment ago. */
export async function twinOf(request: OrderRequest, { memory, runs, now }: TurnContext): Promise<Twin | null> {
  const earlier = await memory.sameWish(request.requester.userId, wishKey(request));
  for (const { orderId, plannedAt } of earlier) {
    if (orderId === request.orderId) continue;
    const state = await runs.stateOf(orderWorkflowId(orderId));
    if (isFresh(state, plannedAt, now().getTime())) return { orderId, state };
  }
  return null;
}

function isFresh(state: RunState | null, plannedAt: string, now: number): boolean {
  if (state && LIVE_STATES.includes(state.state)) return true;
  // No state yet: it was planned in another thread and is only about to start.
  return now - Date.parse(state?.endedAt ?? plannedAt) < JUST_NOW_MS;
}
