import type { TurnResult } from '../../src/domain/conversation.js';
import type { RunState } from '../../src/domain/run-state.js';
import { aRun } from '../support/a-run.js';
import { anItem, usd } from '../support/an-order.js';
import { shippedPlans } from '../support/definition-world.js';
import { type Brain, openBrain } from '../support/one-turn.js';
import type { Expected } from './sentences/sentence.js';

const plans = await shippedPlans();
const waitingRun: RunState = aRun({
  title: '5 × iPhone 16',
  state: 'waiting_approval',
  waitingFor: 'approval',
  items: [anItem('IPHONE-16', 5)],
  total: usd(3995),
  origin: { team: 'T0SANDBOX', channel: 'C0ORDERS', channelType: 'channel', threadTs: '1.1', messageTs: '1.1' },
});

/** The agent as it is when the labelled sentences are said. */
export const labelledBrain = (): Brain =>
  openBrain({ runs: [waitingRun], definitions: { plans: () => plans, problems: () => [] } });

/** The part of a turn's result that a label speaks about, in the shape of the label. */
export function outcomeOf(result: TurnResult, expected: Expected): unknown {
  const [intent] = result.intents;
  if (intent?.kind === 'start_order') {
    const { items, channel, shippingMethod, currency, department } = intent.request;
    const facts = { channel, express: shippingMethod === 'express', currency, department };
    const labelled = Object.fromEntries(Object.entries(facts).filter(([name]) => name in expected));
    return { start: countsOf(items), ...labelled };
  }
  if (intent) return { intent: intent.kind };
  if (result.preview?.intent.kind === 'start_order') return { preview: countsOf(result.preview.intent.request.items) };
  if (result.question) return spoken('ask', result.question.text, expected);
  return spoken('answer', result.reply ?? '', expected);
}

const countsOf = (items: readonly { sku: string; quantity: number }[]): Record<string, number> =>
  Object.fromEntries(items.map(({ sku, quantity }) => [sku, quantity]));

/** The label itself when its words are there, so that a miss shows what was said. */
function spoken(name: 'ask' | 'answer', text: string, expected: Expected): unknown {
  const pattern = name in expected ? Object.values(expected)[0] : null;
  return pattern instanceof RegExp && pattern.test(text) ? expected : { [name]: text };
}
