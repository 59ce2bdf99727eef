import { fetchRates } from '../rates/live.js';
import type { Provider } from './provider.js';

/** The real rate API (S0-34, S0-95); a pair it does not know has no rate. */
export const rateApi = ({ url, timeoutMs }: { url: string; timeoutMs: number }): Provider => ({
  kind: 'rate_api',
  perform: async ({ input }) => {
    const { asOf, rates } = await fetchRates({ url, from: String(input.from), timeoutMs });
    return { asOf, rate: String(rates[String(input.to)] ?? '') };
  },
  undo: async () => null,
  state: () => 'closed',
});
