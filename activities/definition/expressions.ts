import { ApplicationFailure } from '@temporalio/common';
import { Refusal } from '../../src/domain/refusal.js';
import { REFUSALS } from '../../src/domain/services.js';
import { createEvaluatorThread, type ThreadLimits } from './evaluator-thread.js';

export interface Expressions {
  /**
   * The value of a JSONata expression over `input`, as JSON.
   * @throws Refusal `ValidationError` when it cannot be evaluated, takes too long, or its value is too large
   */
  evaluate(expression: string, input: unknown): Promise<unknown>;
  close(): Promise<void>;
}

interface Limits extends ThreadLimits {
  /** Of the value, as JSON. */
  maxBytes: number;
}

const LIMITS: Limits = { timeoutMs: 2_000, memoryMb: 128, maxBytes: 1_000_000 };

const refused = (expression: string, why: string): Refusal =>
  new Refusal(REFUSALS.invalid, `The expression “${expression.slice(0, 120)}” ${why}.`);

/** Evaluates with bounded time, memory and size; what cannot be evaluated is refused in words for the person. */
export function createExpressions(limits: Limits = LIMITS): Expressions {
  const thread = createEvaluatorThread(limits);
  return {
    async evaluate(expression, input) {
      let value: unknown;
      try {
        value = await thread.ask(expression, input);
      } catch (error) {
        if (error instanceof ApplicationFailure) throw error;
        throw refused(expression, `cannot be used: ${error instanceof Error ? error.message : 'it failed'}`);
      }
      const bytes = JSON.stringify(value ?? null).length;
      if (bytes > limits.maxBytes)
        throw refused(expression, `makes a value of ${bytes} bytes, more than ${limits.maxBytes}`);
      return value ?? null;
    },
    close: thread.close,
  };
}
