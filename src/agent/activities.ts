import type { Config } from '../config.js';
import type { RunSettings } from '../domain/order.js';
import { PRODUCTS } from '../domain/product.js';
import type { TurnActivities } from '../domain/turn-activities.js';
import { createProductIndex } from './language/product-index.js';
import type { ModelMeter } from './model-meter.js';
import { languageModel } from './models.js';
import { Plan } from './plan.js';
import type { DefinitionsPort, MemoryPort, PeoplePort, RatesPort, RunsPort } from './ports.js';
import { takeTurn } from './turn.js';

interface Needs {
  config: Config;
  /** `runSettings(config)`: what every run takes with it. */
  settings: RunSettings;
  runs: RunsPort;
  rates: RatesPort;
  memory: MemoryPort;
  people: PeoplePort;
  /** None when not given. */
  definitions?: DefinitionsPort;
  now?: () => Date;
  /** Nothing is measured when not given. */
  meter?: ModelMeter;
}

const NONE: DefinitionsPort = { plans: () => [], problems: () => [] };

/** The brain as activities: reads and plans, changes nothing. */
export function createTurnActivities({
  people,
  definitions = NONE,
  now = () => new Date(),
  ...needs
}: Needs): TurnActivities {
  const model = languageModel(needs.config, needs.meter);
  const index = createProductIndex(PRODUCTS);
  return {
    async runTurn(input) {
      const { origin, user } = input.message;
      const speaker = await people.profileOf(origin.team, user);
      return takeTurn(model, { ...needs, definitions, input, speaker, index, now, plan: new Plan(origin) });
    },

    loadMemory: ({ conversationId }) => needs.memory.load(conversationId),

    keepMemory: ({ conversationId, ...memory }) => needs.memory.keep(conversationId, memory),
  };
}
