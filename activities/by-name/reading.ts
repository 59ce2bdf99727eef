import type { z } from 'zod';
import { Refusal } from '../../src/domain/refusal.js';
import { type Keyed, REFUSALS, type ServiceName } from '../../src/domain/services.js';
import { INPUTS } from './inputs.js';

export type Answer = Record<string, unknown>;
export type Caller = (input: unknown, keyed: Keyed) => Promise<Answer>;

type Inputs = { [S in ServiceName]: z.output<(typeof INPUTS)[S]> };
const SCHEMAS: { [S in ServiceName]: z.ZodType<Inputs[S]> } = INPUTS;

/** A service that is called with whatever was written. @throws Refusal `ValidationError` that names each field that cannot be read */
export function reading<S extends ServiceName>(
  service: S,
  act: (input: Inputs[S], keyed: Keyed) => Promise<Answer>,
): Caller {
  return async (input, keyed) => {
    const read = SCHEMAS[service].safeParse(input);
    if (read.success) return act(read.data, keyed);
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`);
    throw new Refusal(REFUSALS.invalid, `${service} cannot be called like this. ${problems.join('; ')}`.slice(0, 500));
  };
}
