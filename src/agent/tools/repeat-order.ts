import { tool } from 'langchain';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal.js';
import type { TurnContext } from '../turn-context.js';
import { findRun } from './find-run.js';
import { planOrder } from './start-order.js';

/** The same once more, at today's prices and for whoever says so now; a new order under a new id. */
export const repeatOrder = (turn: TurnContext) =>
  tool(
    async ({ run }) => {
      const last = await findRun(run, turn);
      const before = await turn.runs.requestOf(last.workflowId);
      if (!before) throw new Refusal('NotAnOrder', `${last.runId} is no order that could be repeated.`);
      const { items, currency, channel, department, shippingMethod } = before;
      const wish = {
        items: items.map(({ sku, quantity }) => ({ product: sku, quantity })),
        currency,
        channel,
        department,
        express: shippingMethod === 'express',
        assumed: [],
      };
      return planOrder(wish, turn, true);
    },
    {
      name: 'repeat_order',
      description: 'Orders once more what an earlier order was: "same again", "repeat my last order".',
      schema: z.object({ run: z.string().nullable().describe('The id as the person wrote it; null for the last one') }),
    },
  );
