import type { Config } from '../config.js';
import type { TurnInput } from '../domain/conversation.js';
import type { RunSettings } from '../domain/order.js';
import type { Requester } from '../domain/origin.js';
import type { ProductIndex } from './language/product-index.js';
import type { Plan } from './plan.js';
import type { DefinitionsPort, MemoryPort, RatesPort, RunsPort } from './ports.js';

/** All that a tool may use. Who speaks and where comes from Slack's payload, never from the model (invariant 3). */
export interface TurnContext {
  input: TurnInput;
  speaker: Requester;
  plan: Plan;
  index: ProductIndex;
  config: Config;
  settings: RunSettings;
  runs: RunsPort;
  definitions: DefinitionsPort;
  rates: RatesPort;
  memory: MemoryPort;
  now: () => Date;
}
