import { fetchRates } from '../rates/live.js';
import type { Simulation } from '../simulation.js';
import type { Provider } from './provider.js';

/** The real rate API (S0-34); chaos makes it fail as often as its rate says. */
export const rateApi = ({ url, timeoutMs }: { url: string; timeoutMs: number }, simulation: Simulation): Provider => ({
  kind: 'rate_api',
  perform: async ({ key, input }) => {
    await simulation.mayFail('currency_conversion', key);
    const { asOf, rates } = await fetchRates({ url, from: String(input.from), timeoutMs });
    return { asOf, rate: String(rates[String(input.to)] ?? '') };
  },
  undo: async () => null,
  state: () => 'closed',
});
