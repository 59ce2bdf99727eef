import { toDecimal } from '../../domain/money.js';
import type { Plan } from '../../domain/plan.js';
import { hasOwnTools, toolNameOf } from '../definitions/tool-names.js';
import type { Pending } from '../pending.js';
import { fillSlots } from '../slots/fill.js';
import { rankDefinitions } from './definition-match.js';
import type { Intention } from './rules.js';

/** What the offline model knows of declared workflows. */
export interface KnownDefinitions {
  plans: readonly Plan[];
  now: Date;
  currency: string;
}

interface Read {
  intention: Intention;
  /** The sentence names a product of the catalogue. */
  ordersSomething: boolean;
}

type Call = { tool: string; args: Record<string, unknown> };

// These are meant as they are, whatever workflow their words may remind of.
const ELSEWHERE: readonly Intention[] = [
  'injection',
  'approve',
  'approvals',
  'retry',
  'explain',
  'stop',
  'runs',
  'workflows',
  'help',
];

/** Starts the workflow that a sentence means, or completes the one that was asked about; null when it is neither. */
export function decideDefinition(
  message: string,
  { intention, ordersSomething }: Read,
  { pending, definitions }: { pending: Pending | null; definitions: KnownDefinitions | undefined },
): Call | null {
  if (!definitions || ELSEWHERE.includes(intention)) return null;
  // Mentions were made harmless for models; here they are what they were.
  const text = message.replaceAll('‹', '<').replaceAll('›', '>');
  const { plans, now, currency } = definitions;
  const asked = pending?.kind === 'definition' ? pending : null;
  const open = plans.find(({ name }) => name === asked?.name);
  const [best] = rankDefinitions(text, plans);
  const fresh = best && (best.certain || !(intention === 'order' && ordersSomething)) ? best : null;
  if (open && asked && !(fresh?.certain && fresh.plan !== open)) {
    if (intention === 'order' && ordersSomething) return null;
    const { values } = fillSlots(open.parameters, text, {
      values: asked.values,
      now,
      currency,
      ...(asked.asked ? { asked: asked.asked } : {}),
    });
    return call(open, values, plans);
  }
  if (!fresh || intention === 'change') return null;
  return call(fresh.plan, fillSlots(fresh.plan.parameters, text, { now, currency }).values, plans);
}

function call(plan: Plan, values: Record<string, unknown>, plans: readonly Plan[]): Call {
  const parameters = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, decimalMoney(value)]));
  return hasOwnTools(plans)
    ? { tool: toolNameOf(plan), args: parameters }
    : { tool: 'start_workflow', args: { name: plan.name, parameters } };
}

function decimalMoney(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('amountMinor' in value) || !('currency' in value)) return value;
  const { amountMinor, currency } = value;
  if (typeof amountMinor !== 'number' || typeof currency !== 'string') return value;
  return { amount: toDecimal({ amountMinor, currency }), currency };
}
