import { tool } from 'langchain';
import type { OrderRequest } from '../../domain/order.js';
import { stateWords } from '../../domain/run-words.js';
import { checkWish } from '../order/lines.js';
import { orderPreview } from '../order/preview.js';
import { orderRequest } from '../order/request.js';
import { type Twin, twinOf, wishKey } from '../order/same-wish.js';
import { type Wish, wishSchema } from '../pending.js';
import type { TurnContext } from '../turn-context.js';

/** Checks and prices a wish; the workflow starts it. What was assumed is shown first. */
export const startOrder = (turn: TurnContext) =>
  tool((wish) => planOrder(wish, turn), {
    name: 'start_order',
    description:
      'Orders products or services of the catalogue: goods, licences, flights, hotels, trainings, appointments, catering.',
    schema: wishSchema,
  });

/** `again`: the person said that the same order is meant a second time. */
export async function planOrder(wish: Wish, turn: TurnContext, again = false): Promise<string> {
  if (wish.items.length === 0) return 'Nothing was named to order. Ask what it should be.';
  const checked = await checkWish(wish, turn);
  const request = orderRequest(wish, checked, turn);
  const twin = again ? null : await twinOf(request, turn);
  if (twin) return askWhetherMeant(wish, twin, turn);
  const assumed = [...(wish.assumed ?? []), ...checked.guesses];
  if (assumed.length > 0) return preview(wish, { request, assumed }, turn);
  await turn.memory.rememberRequest(request, wishKey(request));
  turn.plan.intents.push({ kind: 'start_order', request, settings: turn.settings });
  return `${request.orderId} will be started now; its card tells the rest. Say nothing more about it.`;
}

function askWhetherMeant(wish: Wish, { orderId, state }: Twin, { plan }: TurnContext): string {
  const how = state ? stateWords(state.state) : 'about to start';
  const text = `You already ordered exactly this a moment ago (${orderId}, ${how}). Should I order it again?`;
  plan.ask({ text, choices: ['Yes, order it again', 'No'], pending: { kind: 'again', wish } });
  return 'The person is asked whether the same order is meant twice.';
}

async function preview(
  wish: Wish,
  what: { request: OrderRequest; assumed: string[] },
  turn: TurnContext,
): Promise<string> {
  turn.plan.preview = await orderPreview(what.request, what.assumed, turn);
  const settled = what.request.items.map(({ sku, quantity }) => ({ product: sku, quantity }));
  turn.plan.pending = { kind: 'preview', wish: { ...wish, items: settled, assumed: [] } };
  return 'The person sees what would happen and decides by a click.';
}
