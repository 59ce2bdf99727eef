import type { OrderActivities } from '../src/domain/services.js';
import { outage, refusing } from './outage.js';
import { fallbackRate, sameCurrency } from './rates/fallback.js';
import type { World } from './world.js';

/** Exchange rates of a run: first live, then from the table; the workflow decides when. */
export const currency = (world: World): Pick<OrderActivities, 'liveRate' | 'fallbackRate'> => ({
  async liveRate({ from, to }) {
    if (from === to) return sameCurrency(from);
    const callId = world.callId();
    const provider = world.providers.currency_conversion;
    // Outside of the provider, so that a failure on purpose never opens its circuit breaker.
    if (provider.kind === 'rate_api') await world.simulation.mayFail('currency_conversion', callId);
    const facts = await provider.perform({
      key: callId,
      runId: callId,
      operation: 'live_rate',
      input: { from, to },
    });
    const rate = Number(facts.rate);
    // A pair the API does not know is for the table to answer, never a rate of 1 (S0-96 is the seed's mistake).
    if (!(rate > 0)) throw outage('currency_conversion');
    return { from, to, rate, source: 'live_api', asOf: facts.asOf ?? new Date().toISOString() };
  },

  fallbackRate: ({ from, to }) => refusing(async () => fallbackRate(from, to)),
});
