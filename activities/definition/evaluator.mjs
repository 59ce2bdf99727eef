// A thread of its own, so that an expression that runs wild can be ended without ending the worker.
import { parentPort } from 'node:worker_threads';
import jsonata from 'jsonata';

const DEEPEST = 200;

/** Counts how deep an expression calls itself; JSONata's own stack would take the whole thread down. */
function bound(expression) {
  let depth = 0;
  expression.assign(Symbol.for('jsonata.__evaluate_entry'), () => {
    depth += 1;
    if (depth > DEEPEST * 10) throw Object.assign(new Error('the expression calls itself too deeply'), { plain: true });
  });
  expression.assign(Symbol.for('jsonata.__evaluate_exit'), () => {
    depth -= 1;
  });
  return expression;
}

parentPort?.on('message', async ({ id, expression, input }) => {
  try {
    const value = await bound(jsonata(expression)).evaluate(input);
    // Sequences of JSONata carry hidden marks; JSON is what may enter a history.
    parentPort?.postMessage({ id, value: value === undefined ? null : JSON.parse(JSON.stringify(value)) });
  } catch (error) {
    const message = typeof error?.message === 'string' ? error.message : 'the expression cannot be evaluated';
    parentPort?.postMessage({ id, error: message.slice(0, 300) });
  }
});
