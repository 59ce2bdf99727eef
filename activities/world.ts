import type { Redis } from 'ioredis';
import type { Config } from '../src/config.js';
import type { Handling } from '../src/domain/order.js';
import type { ServiceName } from '../src/domain/services.js';
import { type Deeds, deeds } from '../src/store/deeds.js';
import { serviceStates } from '../src/store/service-states.js';
import { currentCall } from './call.js';
import { FROM_WALLET } from './outage.js';
import type { Provider, Providers } from './providers/provider.js';
import { registry } from './providers/registry.js';
import { simulatedProvider } from './providers/simulated.js';
import type { ServiceLog } from './service-log.js';
import { type Simulation, simulation } from './simulation.js';

/** Settings the services need; the whole `Config` fits. */
export type WorldSettings = Pick<
  Config,
  'BASE_CURRENCY' | 'WALLET_BALANCE' | 'CHAOS' | 'SEED' | 'FX_API_URL' | 'FX_TIMEOUT'
> &
  Partial<Config>;

/** A model's answer, or anything that went wrong; both are checked before they are used. */
export interface Models {
  chooseHandling?(facts: Record<string, string>): Promise<{ handling: Handling; reason: string }>;
  writeSummary?(facts: string): Promise<string>;
}

export interface WorldDependencies {
  books: Redis;
  cache: Redis;
  settings: WorldSettings;
  models?: Models;
  /** Told of every deed and undo of a service. */
  log?: ServiceLog;
}

/** Everything the activities share, made once per process. */
export interface World {
  books: Redis;
  cache: Redis;
  settings: WorldSettings;
  models: Models;
  log: ServiceLog;
  deeds: Deeds;
  simulation: Simulation;
  providers: Providers;
  /** Payment from the wallet stays in the house, whoever takes the cards; it fails as payment_processing does. */
  walletProvider: Provider;
  /** Names the present call of a service that takes no idempotency key. */
  callId: () => string;
}

/** What the activities of one worker share: books, cache, settings, providers, and the failures that are simulated. */
export function createWorld({ books, cache, settings, models = {}, log = () => undefined }: WorldDependencies) {
  const failures = simulation({ books, chaos: settings.CHAOS, seed: settings.SEED });
  const world: World = {
    books,
    cache,
    settings,
    models,
    log,
    callId: currentCall,
    deeds: deeds(books),
    simulation: failures,
    providers: registry({ settings, simulation: failures, states: serviceStates(cache) }),
    walletProvider: simulatedProvider('payment_processing', failures, FROM_WALLET.outage),
  };
  return world;
}

/** The provider behind a service by its registry name (S0-46); undefined for an unknown name. */
export const getService = ({ providers }: World, name: string): Provider | undefined =>
  Object.hasOwn(providers, name) ? providers[name as ServiceName] : undefined;
