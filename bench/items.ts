/**
 * Runs one declared workflow over a list of items (20,000 unless another number is given) to its end, on a real Temporal
 * server with the real services, and prints how long that took, how long each history became and how much memory this
 * process, worker and client in one, held. `node --import tsx bench/items.ts [items] [transform|service]`
 */
import { openDefinitionWorld, planOf } from '../test/support/definition-world.js';
import { eventually } from '../test/support/eventually.js';
import { stepOf } from '../test/support/started-order.js';

const items = Number(process.argv[2] ?? 20_000);
const kind = process.argv[3] ?? 'transform';
const WITHIN_MS = 1_800_000;
const DEEDS: Record<string, string> = {
  transform: 'type: transform, expression: item * 2',
  service:
    'type: service, service: sms_notification, input: { phone_number: "+1-555-0123", message: "No. {{ item }}" }',
};

const world = await openDefinitionWorld();
try {
  const plan = planOf(`
name: many
description: Does the same for each of many items.
tasks:
  - { id: make, type: transform, expression: '[1..${items}]' }
  - { id: each, depends_on: make, for_each: { items: tasks.make, max_parallel: 50 }, ${DEEDS[kind]} }
  - { id: count, type: transform, depends_on: each, expression: '$count(tasks.each)' }
`);
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1_000;
  const run = await world.start(plan, { alone: true });
  let tenth = 0;
  let most = 0;
  const end = await eventually(
    'the end',
    async () => {
      const state = await run.state().catch(() => null);
      const done = Number(/^(\d+) of/.exec((state && stepOf(state, 'each')?.detail) ?? '')?.[1] ?? 0);
      most = Math.max(most, process.memoryUsage().rss);
      if (done >= ((tenth + 1) * items) / 10) {
        tenth = Math.floor((done * 10) / items);
        process.stdout.write(`${done} items: ${seconds().toFixed(0)} s, rss ${Math.round(most / 1e6)} MB\n`);
      }
      return state?.endedAt ? state : null;
    },
    WITHIN_MS,
  );
  const { output } = await run.outcome();
  const lengths: number[] = [];
  const query = `WorkflowId = '${run.workflowId}' OR WorkflowId STARTS_WITH '${run.workflowId}:'`;
  for await (const { historyLength } of world.temporal.client.workflow.list({ query }))
    lengths.push(historyLength ?? 0);
  const took = seconds();
  process.stdout.write(
    `${end.state}, ${output} ${kind} items: ${took.toFixed(1)} s, ${(items / took).toFixed(0)} items/s, ` +
      `${lengths.length} histories, the longest of ${Math.max(...lengths)} events, rss at most ${Math.round(most / 1e6)} MB${end.outcomeReason ? ` (${end.outcomeReason})` : ''}\n`,
  );
} finally {
  await world.stop();
}
