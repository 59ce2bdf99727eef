import type { Redis } from 'ioredis';
import { parseChaos } from '../domain/chaos.js';
import { Refusal } from '../domain/refusal.js';
import { chaosControl } from '../store/chaos.js';
import { resetSimulation } from '../store/simulation.js';
import type { Operations } from './ports.js';

export interface OperationsParts {
  books: Redis;
  /** Slack ids of those who may. */
  operators: string[];
  /** The setting CHAOS. */
  chaos: string;
}

/** `/signalbox chaos`, `reset` and the services' part of `status`. */
export function createOperations({ books, operators, chaos }: OperationsParts): Operations {
  const control = chaosControl(books, parseChaos(chaos));
  const onlyOperators = (userId: string): void => {
    if (operators.includes(userId)) return;
    const who = operators.map((operator) => `<@${operator}>`).join(', ') || 'nobody';
    throw new Refusal('NotAnOperator', `Only operators may do that: ${who}.`);
  };
  const told = async (): Promise<string> =>
    (await control.chaosNotice()) ?? 'No service fails on purpose by an operator.';

  return {
    status: async () => [await told()],
    async chaos(userId, service, rate) {
      onlyOperators(userId);
      if (!service || !rate) throw new Refusal('BadCommand', 'Write `/signalbox chaos <service> <rate>` or `… off`.');
      await control.setChaos(service, rate);
      return told();
    },
    async reset(userId) {
      onlyOperators(userId);
      await resetSimulation(books);
      return 'Wallet, stock and payment counter are full again.';
    },
  };
}
