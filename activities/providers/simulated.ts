import type { ServiceName } from '../../src/domain/services.js';
import type { Simulation } from '../simulation.js';
import type { Provider } from './provider.js';

/**
 * A service that exists only here: it fails as chaos says, in its own words or in those given; its effect is in the
 * books, its ids come from the key.
 */
export const simulatedProvider = (service: ServiceName, simulation: Simulation, words?: string): Provider => ({
  kind: 'simulated',
  perform: async ({ key }) => {
    await simulation.mayFail(service, key, words);
    return {};
  },
  undo: async ({ key }) => {
    await simulation.mayFail(service, `${key}:undo`, words);
    return null;
  },
  state: () => 'closed',
});
