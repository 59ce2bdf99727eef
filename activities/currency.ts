import type { Rate } from '../src/domain/order.js';
import type { OrderActivities } from '../src/domain/services.js';
import { currentRun } from './call.js';
import { logged } from './deed.js';
import { outage, refusing } from './outage.js';
import { fallbackRate, sameCurrency } from './rates/fallback.js';
import type { World } from './world.js';

interface Pair {
  from: string;
  to: string;
}

/** Exchange rates of a run: first live, then from the table; the workflow decides when. */
export const currency = (world: World): Pick<OrderActivities, 'liveRate' | 'fallbackRate'> => ({
  async liveRate(pair) {
    if (pair.from === pair.to) return sameCurrency(pair.from);
    return logged(world, entry('live_rate', pair), () => live(world, pair));
  },

  fallbackRate: (pair) =>
    logged(world, entry('fallback_rate', pair), () => refusing(async () => fallbackRate(pair.from, pair.to))),
});

// The log names the source, so that nobody takes a fallback for today's rate (S0-99).
const entry = (operation: string, input: Pair) => ({
  service: 'currency_conversion' as const,
  operation,
  input: { ...input },
  runId: currentRun(),
  told: ({ rate, source, asOf }: Rate) => `Rate: ${rate}, ${source} of ${asOf.slice(0, 10)}`,
});

async function live(world: World, { from, to }: Pair): Promise<Rate> {
  const callId = world.callId();
  const provider = world.providers.currency_conversion;
  // Outside of the provider, so that a failure on purpose never opens its circuit breaker.
  if (provider.kind === 'rate_api') await world.simulation.mayFail('currency_conversion', callId);
  const call = { key: callId, runId: callId, operation: 'live_rate', input: { from, to } };
  const facts = await provider.perform(call);
  const rate = Number(facts.rate);
  // A pair the API does not know is for the table to answer, never a rate of 1 (S0-96 is the seed's mistake).
  if (!(rate > 0)) throw outage('currency_conversion');
  return { from, to, rate, source: 'live_api', asOf: facts.asOf ?? new Date().toISOString() };
}
