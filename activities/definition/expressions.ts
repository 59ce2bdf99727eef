import { Worker } from 'node:worker_threads';
import { ApplicationFailure } from '@temporalio/common';
import { Refusal } from '../../src/domain/refusal.js';
import { REFUSALS } from '../../src/domain/services.js';

export interface Expressions {
  /**
   * The value of a JSONata expression over `input`, as JSON.
   * @throws Refusal `ValidationError` when it cannot be evaluated, takes too long, or its value is too large
   */
  evaluate(expression: string, input: unknown): Promise<unknown>;
  close(): Promise<void>;
}

interface Limits {
  timeoutMs: number;
  memoryMb: number;
  /** Of the value, as JSON. */
  maxBytes: number;
}

interface Answer {
  id: number;
  value?: unknown;
  error?: string;
}
interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

const LIMITS: Limits = { timeoutMs: 2_000, memoryMb: 128, maxBytes: 1_000_000 };

const refused = (expression: string, why: string): Refusal =>
  new Refusal(REFUSALS.invalid, `The expression “${expression.slice(0, 120)}” ${why}.`);

/** Evaluates in a thread with bounded time and memory; a thread that runs wild is ended and replaced. */
export function createExpressions(limits: Limits = LIMITS): Expressions {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let lastId = 0;

  const settle = (id: number, act: (entry: Waiting) => void): void => {
    const entry = waiting.get(id);
    if (!entry) return;
    waiting.delete(id);
    clearTimeout(entry.timer);
    act(entry);
  };

  const start = (): Worker => {
    const made = new Worker(new URL('./evaluator.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
      execArgv: [],
    });
    made.unref();
    made.on('message', ({ id, value, error }: Answer) =>
      settle(id, (entry) => (error === undefined ? entry.resolve(value) : entry.reject(new Error(error)))),
    );
    made.on('error', () => end(made));
    made.on('exit', () => end(made));
    return made;
  };

  /** Others that wait in an ended thread did nothing wrong: their activities are tried again. */
  const end = (ended: Worker): void => {
    if (thread !== ended) return;
    thread = null;
    for (const id of [...waiting.keys()]) {
      settle(id, ({ reject }) =>
        reject(ApplicationFailure.retryable('An expression beside this one was ended', 'Expressions')),
      );
    }
    void ended.terminate();
  };

  const ask = (expression: string, input: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      thread ??= start();
      const worker = thread;
      lastId += 1;
      const id = lastId;
      const timer = setTimeout(() => {
        settle(id, () => reject(new Error(`takes longer than ${limits.timeoutMs / 1000} seconds`)));
        end(worker);
      }, limits.timeoutMs);
      waiting.set(id, { resolve, reject, timer });
      worker.postMessage({ id, expression, input });
    });

  return {
    async evaluate(expression, input) {
      let value: unknown;
      try {
        value = await ask(expression, input);
      } catch (error) {
        if (error instanceof ApplicationFailure) throw error;
        throw refused(expression, `cannot be used: ${error instanceof Error ? error.message : 'it failed'}`);
      }
      const bytes = JSON.stringify(value ?? null).length;
      if (bytes > limits.maxBytes)
        throw refused(expression, `makes a value of ${bytes} bytes, more than ${limits.maxBytes}`);
      return value ?? null;
    },
    async close() {
      const last = thread;
      thread = null;
      await last?.terminate();
    },
  };
}
