import { Worker } from 'node:worker_threads';
import { ApplicationFailure } from '@temporalio/common';

export interface ThreadLimits {
  timeoutMs: number;
  memoryMb: number;
}

export interface EvaluatorThread {
  /** @throws Error what is wrong with the expression; ApplicationFailure, retryable, when the thread ended under it */
  ask(expression: string, input: unknown): Promise<unknown>;
  close(): Promise<void>;
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

/** A thread with bounded time and memory; one that runs wild is ended and replaced. */
export function createEvaluatorThread(limits: ThreadLimits): EvaluatorThread {
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
  const hear = ({ id, value, error }: Answer): void =>
    settle(id, (entry) => (error === undefined ? entry.resolve(value) : entry.reject(new Error(error))));

  /** Others that wait in an ended thread did nothing wrong: their activities are tried again. */
  const end = (ended: Worker): void => {
    if (thread !== ended) return;
    thread = null;
    const beside = ApplicationFailure.retryable('An expression beside this one was ended', 'Expressions');
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(beside));
    void ended.terminate();
  };

  return {
    ask: (expression, input) =>
      new Promise((resolve, reject) => {
        thread ??= startThread(limits.memoryMb, { hear, end });
        const worker = thread;
        lastId += 1;
        const id = lastId;
        const timer = setTimeout(() => {
          settle(id, () => reject(new Error(`takes longer than ${limits.timeoutMs / 1000} seconds`)));
          end(worker);
        }, limits.timeoutMs);
        waiting.set(id, { resolve, reject, timer });
        worker.postMessage({ id, expression, input });
      }),
    async close() {
      const last = thread;
      thread = null;
      await last?.terminate();
    },
  };
}

interface Listening {
  hear(answer: Answer): void;
  end(ended: Worker): void;
}

function startThread(memoryMb: number, { hear, end }: Listening): Worker {
  const made = new Worker(new URL('./evaluator.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    execArgv: [],
  });
  made.unref();
  made.on('message', hear);
  made.on('error', () => end(made));
  made.on('exit', () => end(made));
  return made;
}
