import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DefinitionWorld, openDefinitionWorld, planOf, type StartedRun } from '../support/definition-world.js';
import { eventually } from '../support/eventually.js';
import { type HttpService, startHttpService } from '../support/http-service.js';
import { stateOfStep, stepOf } from '../support/started-order.js';

// The server advises a new history after so many events; a real one does after 4,096.
const ADVISED_AFTER = 150;
const plan = (tasks: string, head = '') => planOf(`name: long\ndescription: a test\n${head}\ntasks:\n${tasks}\n`);
const chain = (count: number, before: string) =>
  Array.from(
    { length: count },
    (_, n) =>
      `  - { id: t${n}, type: transform, depends_on: ${n === 0 ? before : `t${n - 1}`}, expression: '${n === 0 ? '0' : `tasks.t${n - 1} + 1`}' }`,
  ).join('\n');

describe('a declared workflow whose history grows long', () => {
  let world: DefinitionWorld;
  let service: HttpService;
  beforeAll(async () => {
    const dynamic = [`limit.historyCount.suggestContinueAsNew=${ADVISED_AFTER}`];
    [world, service] = await Promise.all([openDefinitionWorld({}, { dynamic }), startHttpService()]);
  });
  beforeEach(() => world.reset());
  afterAll(async () => {
    await world.stop();
    await service.stop();
  });

  /** The lengths of the histories that a run took, in no order. */
  const histories = async ({ workflowId }: StartedRun): Promise<number[]> => {
    const lengths: number[] = [];
    for await (const { historyLength } of world.temporal.client.workflow.list({
      query: `WorkflowId = '${workflowId}'`,
    }))
      lengths.push(historyLength ?? 0);
    return lengths;
  };

  it('goes on in new ones with its card, its waits, its approval and what was decided before', async () => {
    const run = await world.start(
      plan(`
  - { id: create, type: service, service: order_creation, input: { customer_id: c, items: [{ name: a, quantity: 1, price: 5 }] } }
  - { id: first, type: approval, depends_on: create, amount: 10, what: the first }
${chain(40, 'first')}
  - { id: second, type: approval, depends_on: first, amount: 20, what: the second }
  - { id: pause, type: wait, depends_on: first, event: go, expires: 1h }
  - { id: end, type: transform, depends_on: [t39, second, pause], expression: '{"count": tasks.t39, "who": tasks.first.by, "next": tasks.second.by, "said": tasks.pause.word}' }`),
    );
    await run.reaches('waiting_approval');
    await run.decide('U0CAROL', 'approve', 'the first is fine');
    await eventually('the chain to end', async () =>
      stateOfStep(await run.state(), 't39') === 'completed' ? true : null,
    );
    const shown = await run.state();
    expect(shown).toMatchObject({ state: 'waiting_approval', approval: { what: 'the second', state: 'waiting' } });
    expect(stateOfStep(shown, 'pause')).toBe('waiting');

    await run.decide('U0BOB', 'approve');
    const at = new Date().toISOString();
    await world.runs.sendEvent(run.workflowId, { id: 'e', name: 'go', by: 'U0ERIN', at, payload: { word: 'off' } });

    expect(await run.outcome()).toMatchObject({
      state: 'completed',
      output: { count: 39, who: 'U0CAROL', next: 'U0BOB', said: 'off' },
    });
    const lengths = await eventually('every history', async () => {
      const found = await histories(run);
      return found.length > 1 ? found : null;
    });
    expect(Math.max(...lengths)).toBeLessThan(2 * ADVISED_AFTER);
    // One card, one message for each approval, one run in the list, and one record of what people did.
    expect(world.slack.of('postCard')).toHaveLength(1);
    expect(world.slack.of('postApproval')).toHaveLength(2);
    expect((await world.runs.listRuns({ requester: run.request.requester.userId })).map(({ runId }) => runId)).toEqual([
      run.runId,
    ]);
    const audit = await run.handle.query<{ what: string }[]>('get_audit');
    expect(audit.map(({ what }) => what).join('\n')).toMatch(
      /approve of .*-1: the first is fine[\s\S]*approve of .*-2/,
    );
  });

  it('takes back in the last history what it did in the first', async () => {
    const run = await world.start(
      plan(`
  - { id: create, type: service, service: order_creation, input: { customer_id: c, items: [{ name: a, quantity: 1, price: 5 }] } }
  - { id: pay, type: service, service: payment_processing, depends_on: create, input: { amount: 5, customer_id: c } }
${chain(40, 'pay')}
  - { id: stuck, type: wait, depends_on: t39, event: never, expires: 1h }`),
    );
    await eventually('the last wait', async () =>
      stateOfStep(await run.state(), 'stuck') === 'waiting' ? true : null,
    );
    await run.stop('U0ALICE');

    expect(await run.outcome()).toMatchObject({ state: 'cancelled' });
    const { steps } = await run.state();
    expect(steps.flatMap(({ undoes }) => undoes ?? [])).toEqual(['pay', 'create']);
    expect((await run.ledger()).balance).toEqual([{ amountMinor: 0, currency: 'USD' }]);
    expect((await histories(run)).length).toBeGreaterThan(1);
  });

  it('keeps a long list of items and a list of waiting children inside of the limits, in order', async () => {
    world.plans.set(
      'nap',
      planOf(
        'name: nap\ndescription: waits\nparameters: [{ name: n, type: integer }]\nchain:\n  - { id: rest, type: wait, for: 10ms }\n  - { id: say, type: transform, expression: parameters.n * 10 }',
      ),
    );
    const run = await world.start(
      plan(`
  - { id: make, type: transform, expression: '[1..70]' }
  - { id: naps, type: workflow, workflow: nap, depends_on: make, for_each: { items: tasks.make, max_parallel: 20 }, parameters: { n: "{{ item }}" } }
  - { id: sum, type: transform, depends_on: naps, expression: '{"sum": $sum(tasks.naps), "first": tasks.naps[0], "last": tasks.naps[69]}' }`),
      { alone: true },
    );

    expect((await run.outcome()).output).toEqual({ sum: 24_850, first: 10, last: 700 });
    expect((await histories(run)).length).toBeGreaterThan(1);
  });

  it('takes every item of a long list back by its own id when a later task fails', async () => {
    service.answer = ({ method, body }) => ({
      status: 200,
      body: method === 'POST' ? { id: `R${(JSON.parse(body) as { n: number }).n}` } : {},
    });
    const run = await world.start(
      plan(`
  - id: reserve
    type: http_request
    method: POST
    url: ${service.url}/things
    for_each: { items: '[1..230]', max_parallel: 40 }
    body: { n: "{{ item }}" }
    compensate: { type: http_request, method: DELETE, url: "${service.url}/things/{{ ref }}" }
  - { id: broken, type: http_request, url: "${service.url}/broken", depends_on: reserve, expect: [418], retry: { attempts: 1 } }`),
      { alone: true },
    );

    expect(await run.outcome()).toMatchObject({ state: 'failed' });
    const deleted = service.asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
    expect(new Set(deleted)).toEqual(new Set(Array.from({ length: 230 }, (_, n) => `/things/R${n + 1}`)));
    expect(stepOf(await run.state(), 'undo_reserve')?.state).toBe('completed');
  });
});
