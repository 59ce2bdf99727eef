// Records the histories of one declared workflow that grows long, for test/workflows/replay.test.ts: of the run, which goes
// on in a new one (`definition-long-1`, `-2`, …), and of a child that does a slice of its items. See record-histories.ts.
import { readdir, rm } from 'node:fs/promises';
import { openDefinitionWorld, planOf } from '../test/support/definition-world.js';
import { eventually } from '../test/support/eventually.js';
import { stateOfStep } from '../test/support/started-order.js';
import { HISTORIES, keepHistory } from './recorded-history.js';

// The server advises a new history after so many events; a real one does after 4,096.
const ADVISED_AFTER = 60;
const chain = Array.from(
  { length: 12 },
  (_, n) => `  - { id: t${n}, type: transform, depends_on: ${n === 0 ? 'items' : `t${n - 1}`}, expression: '${n}' }`,
).join('\n');
// One item more than a slice: the second child is a small one.
const plan = planOf(`
name: long
description: Goes on in new histories.
tasks:
  - { id: create, type: service, service: order_creation, input: { customer_id: c, items: [{ name: a, quantity: 1, price: 5 }] } }
  - { id: agree, type: approval, depends_on: create, amount: 10, what: the first }
  - { id: items, type: transform, depends_on: agree, for_each: { items: '[1..201]', max_parallel: 40 }, expression: item * 2 }
${chain}
  - { id: pause, type: wait, depends_on: t3, event: go, expires: 1h }
  - { id: again, type: approval, depends_on: t3, amount: 20, what: the second }
  - { id: end, type: transform, depends_on: [t11, pause, again], expression: tasks.again.by }
`);

const world = await openDefinitionWorld({}, { dynamic: [`limit.historyCount.suggestContinueAsNew=${ADVISED_AFTER}`] });
const { client } = world.temporal;
const historyOf = (workflowId: string, runId?: string) => client.workflow.getHandle(workflowId, runId).fetchHistory();
try {
  for (const old of await readdir(HISTORIES))
    if (/^definition-long-\d|^items-/.test(old)) await rm(`${HISTORIES}${old}`);
  const run = await world.start(plan, { settings: { undoWindowMs: 60_000 } });
  const first = (await run.handle.describe()).runId;
  await run.reaches('waiting_approval');
  await run.decide('U0CAROL', 'approve', 'go on');
  await eventually('the chain to end', async () =>
    stateOfStep(await run.state(), 't11') === 'completed' ? true : null,
  );
  await run.decide('U0BOB', 'approve');
  const at = new Date().toISOString();
  await world.runs.sendEvent(run.workflowId, { id: 'e', name: 'go', by: 'U0ERIN', at, payload: {} });
  await run.reaches('completed');
  await run.undo('U0ALICE');
  await run.outcome();
  let next: string | undefined = first;
  for (let n = 1; next; n++) {
    const history: Awaited<ReturnType<typeof historyOf>> = await historyOf(run.workflowId, next);
    await keepHistory(`definition-long-${n}`, history);
    next = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
  }
  await keepHistory('items-slice', await historyOf(`${run.workflowId}:items:200`));
} finally {
  await world.stop();
}
