import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/api.js';
import { type Served, serveApi } from '../../src/api/serve.js';
import { definitionWorkflowId } from '../../src/domain/contract.js';
import { anOrder } from '../support/an-order.js';
import { type DefinitionWorld, openDefinitionWorld } from '../support/definition-world.js';
import { eventually } from '../support/eventually.js';
import { someSettings } from '../support/run-settings.js';
import { startedOrder } from '../support/started-order.js';

const TOKEN = 'a-token-of-this-test';
const DEMO = {
  order_id: 'ORD-12345',
  customer_id: 'CUST-789',
  order_amount: 1500.0,
  items: [{ product_id: 'PROD-1', quantity: 2 }],
  payment_method: { type: 'credit_card', last4: '1234' },
  customer_email: 'customer@example.com',
  customer_phone: '+1234567890',
};

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

describe('the REST API', () => {
  let world: DefinitionWorld;
  let served: Served;
  let reloads = 0;
  const warnings: unknown[] = [];
  beforeAll(async () => {
    world = await openDefinitionWorld();
    const broken = { file: 'tick.yaml', line: 5, column: 1, text: 'x', message: 'unknown kind', hint: null };
    const app = createApi({
      runs: world.runs,
      catalogue: { plans: () => [...world.plans.values()], problems: () => [broken] },
      reload: async () => {
        reloads += 1;
      },
      settings: someSettings(),
      turns: { runTurn: () => Promise.reject(new Error('nobody says a sentence here')) },
      journalOf: async () => [],
      token: TOKEN,
      warn: (error) => warnings.push(error),
    });
    served = await serveApi(app, { host: '127.0.0.1', port: 0 });
  });
  beforeEach(() => world.reset());
  afterAll(async () => {
    await served.stop();
    await world.stop();
  });

  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${served.port}${path}`, {
      method,
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> } satisfies Answer;
  };
  const reaching = (id: unknown, wanted: string) =>
    eventually(`${id} to be ${wanted}`, async () => {
      const { body } = await call('GET', `/executions/${id}`);
      return body.status === wanted ? body : null;
    });

  it('starts the order of the demo, tells that it waits for approval, and how it ended (S3-14 to S3-17)', async () => {
    const { status, body } = await call('POST', '/executions/workflows/order-processing/execute', { parameters: DEMO });
    expect(status).toBe(202);
    const id = body.execution_id;
    expect(await reaching(id, 'waiting_approval')).toMatchObject({ waiting_for: 'approval' });

    const request = anOrder({ orderId: String(id) });
    await startedOrder({ ...world, workflowId: definitionWorkflowId(request.orderId), request }).decide(
      'U0CAROL',
      'approve',
    );
    const ended = await reaching(id, 'completed');

    expect(ended).toMatchObject({ workflow_id: 'order-processing', waiting_for: null });
  });

  it('takes empty parameters where none are needed', async () => {
    const { body } = await call('POST', '/executions/workflows/data-pipeline/execute', { parameters: {} });

    expect((await reaching(body.execution_id, 'completed')).summary).toMatch(/north: 220/);
  });

  it('starts one run for one Idempotency-Key', async () => {
    const again = () =>
      call('POST', '/executions/workflows/data-pipeline/execute', {}, { 'idempotency-key': 'the same' });

    const [first, second] = await Promise.all([again(), again()]);

    expect(first.body.execution_id).toBe(second.body.execution_id);
  });

  it('takes back what was done when it is told to cancel', async () => {
    const { body } = await call('POST', '/executions/workflows/order-processing/execute', { parameters: DEMO });
    await reaching(body.execution_id, 'waiting_approval');

    expect((await call('POST', `/executions/${body.execution_id}/cancel`)).status).toBe(202);

    expect(await reaching(body.execution_id, 'cancelled')).toMatchObject({ reason: 'Stopped by the API.' });
  });

  it('lists workflows, files that are broken, and runs', async () => {
    const { body } = await call('GET', '/workflows');
    expect(body.workflows).toContainEqual(expect.objectContaining({ workflow_id: 'joke', parameters: [] }));
    expect(body.problems).toEqual([{ file: 'tick.yaml', line: 5, message: 'unknown kind' }]);

    await call('POST', '/workflows/reload');
    expect(reloads).toBe(1);

    await eventually('the runs in the list', async () => {
      const runs = (await call('GET', '/executions')).body.executions as { workflow_id: string }[];
      return runs.some(({ workflow_id }) => workflow_id === 'data-pipeline') || null;
    });
  });

  it.each([
    ['a wrong token', 'GET', '/executions', undefined, { authorization: 'Bearer wrong' }, 401, 'NotAllowed'],
    ['no token', 'GET', '/executions', undefined, { authorization: '' }, 401, 'NotAllowed'],
    ['another kind of token', 'GET', '/executions', undefined, { authorization: 'Basic YTpi' }, 401, 'NotAllowed'],
    ['an unknown way', 'GET', '/nowhere', undefined, {}, 404, 'NotFound'],
    ['an unknown run', 'GET', '/executions/WF-NONE', undefined, {}, 404, 'UnknownRun'],
    ['an unknown workflow', 'POST', '/executions/workflows/none/execute', {}, {}, 404, 'UnknownWorkflow'],
    ['what is no JSON', 'POST', '/executions/workflows/joke/execute', '{', {}, 400, 'BadBody'],
    ['a list for parameters', 'POST', '/executions/workflows/joke/execute', { parameters: [1] }, {}, 400, 'BadBody'],
    [
      'a parameter that is not there',
      'POST',
      '/executions/workflows/joke/execute',
      { parameters: { mood: 1 } },
      {},
      400,
      'BadParameters',
    ],
    ['missing parameters', 'POST', '/executions/workflows/expense-approval/execute', {}, {}, 400, 'BadParameters'],
    [
      'a body that is too large',
      'POST',
      '/executions/workflows/joke/execute',
      'x'.repeat(1_100_000),
      {},
      413,
      'TooLarge',
    ],
  ])('refuses %s in words', async (_what, method, path, body, headers, status, code) => {
    const answer = await call(method, path, body, headers);

    expect(answer).toMatchObject({ status, body: { status, code, detail: expect.stringMatching(/\w+ .*\.|:/) } });
  });

  it('hides what went wrong inside', async () => {
    const app = createApi({
      runs: { ...world.runs, state: () => Promise.reject(new Error('a secret of the inside')) },
      catalogue: { plans: () => [], problems: () => [] },
      reload: async () => undefined,
      settings: someSettings(),
      turns: { runTurn: () => Promise.reject(new Error('nobody says a sentence here')) },
      journalOf: async () => [],
      token: TOKEN,
      warn: (error) => warnings.push(error),
    });

    const answer = await app.request('/executions/ORD-1', { headers: { authorization: `Bearer ${TOKEN}` } });

    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('secret');
    expect(warnings).toHaveLength(1);
  });

  it('describes every way of itself for programs and people, without a token', async () => {
    const at = (path: string) => fetch(`http://127.0.0.1:${served.port}${path}`);
    const { paths } = (await (await at('/openapi.json')).json()) as { paths: Record<string, object> };

    const page = await (await at('/docs')).text();

    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/executions/workflows/{workflow_id}/execute',
        '/api/parse',
        '/api/execute',
        '/api/retry',
      ]),
    );
    for (const path of Object.keys(paths)) expect(page).toContain(path);
    expect((await at('/health')).status).toBe(200);
  });
});
