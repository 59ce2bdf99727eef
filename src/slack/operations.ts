import type { Redis } from 'ioredis';
import { parseChaos } from '../domain/chaos.js';
import { Refusal } from '../domain/refusal.js';
import { chaosControl } from '../store/chaos.js';
import { type ServiceState, serviceStates } from '../store/service-states.js';
import { resetSimulation } from '../store/simulation.js';
import type { Operations } from './ports.js';

export interface OperationsParts {
  books: Redis;
  cache: Redis;
  /** Slack ids of those who may. */
  operators: string[];
  /** The setting CHAOS. */
  chaos: string;
  /** Tells all open runs the banner that their cards show from now on; null takes it off. */
  tellRuns(notice: string | null): Promise<void>;
}

/** `/signalbox chaos`, `reset` and the services' part of `status`. */
export function createOperations({ books, cache, operators, chaos, tellRuns }: OperationsParts): Operations {
  const control = chaosControl(books, parseChaos(chaos));
  const states = serviceStates(cache);
  const isOperator = (userId: string): boolean => operators.includes(userId);
  const onlyOperators = (userId: string): void => {
    if (isOperator(userId)) return;
    const who = operators.map((operator) => `<@${operator}>`).join(', ') || 'nobody';
    throw new Refusal('NotAnOperator', `Only operators may do that: ${who}.`);
  };
  const told = async (): Promise<string> =>
    (await control.chaosNotice()) ?? 'No service fails on purpose by an operator.';

  return {
    isOperator,
    status: async () => [await told(), ...servicesTold(await states.all())],
    async chaos(userId, service, rate) {
      onlyOperators(userId);
      if (!service || !rate) throw new Refusal('BadCommand', 'Write `/signalbox chaos <service> <rate>` or `… off`.');
      await control.setChaos(service, rate);
      await tellRuns(await control.chaosNotice());
      return told();
    },
    async reset(userId) {
      onlyOperators(userId);
      await resetSimulation(books);
      return 'Wallet, stock and payment counter are full again.';
    },
  };
}

const BREAKERS: Record<ServiceState['breaker'], string> = {
  closed: 'in use',
  half_open: 'being tried again',
  open: 'down, left alone for a while',
};

/** Real providers one by one, with the state of their circuit breaker; the simulated ones together. */
function servicesTold(states: ServiceState[]): string[] {
  const real = states.filter(({ provider }) => provider !== 'simulated');
  const simulated = states.filter(({ provider }) => provider === 'simulated').map(({ service }) => service);
  return [
    ...real.map(({ service, provider, breaker }) => `${service}: ${provider}, ${BREAKERS[breaker]}`),
    ...(simulated.length > 0 ? [`Simulated: ${simulated.sort().join(', ')}`] : []),
  ];
}
