import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DefinitionWorld, openDefinitionWorld, planOf } from '../support/definition-world.js';
import { eventually } from '../support/eventually.js';
import { type HttpService, startHttpService } from '../support/http-service.js';
import { someSettings } from '../support/run-settings.js';
import { stateOfStep, stepOf } from '../support/started-order.js';

// As a file would name a secret; a person who writes it gets it back as it is.
const REFERENCE = ['$', '{secret.TOKEN}'].join('');
const CALL = (id: string, more = '') =>
  `  - { id: ${id}, type: service, service: sms_notification, input: { phone_number: "+1-555-0100", message: hello }${more} }`;
const plan = (tasks: string, head = '') => planOf(`name: test\ndescription: a test\n${head}\ntasks:\n${tasks}\n`);

describe('a declared workflow', () => {
  let world: DefinitionWorld;
  let service: HttpService;
  beforeAll(async () => {
    [world, service] = await Promise.all([openDefinitionWorld({ TOKEN: 'a-very-secret-word' }), startHttpService()]);
  });
  beforeEach(() => world.reset());
  afterAll(async () => {
    await world.stop();
    await service.stop();
  });

  it('takes back in reverse what it did when a task fails for good', async () => {
    await world.chaos('sms_notification', '100%');
    const run = await world.start(
      plan(`
  - { id: create, type: service, service: order_creation, input: { customer_id: c, items: [{ name: a, quantity: 1, price: 5 }] } }
  - { id: pay, type: service, service: payment_processing, depends_on: create, input: { amount: 5, customer_id: c } }
${CALL('sms', ', depends_on: pay, retry: { attempts: 2, interval: 0 }')}`),
    );

    expect(await run.outcome()).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('Sms'),
      output: null,
    });
    const state = await run.state();
    expect(stepOf(state, 'sms')).toMatchObject({ state: 'failed', attempt: 2 });
    expect(state.steps.flatMap(({ undoes }) => undoes ?? [])).toEqual(['pay', 'create']);
    expect((await run.ledger()).balance).toEqual([{ amountMinor: 0, currency: 'USD' }]);
  });

  it('goes on after a failure that the file calls harmless', async () => {
    await world.chaos('sms_notification', '100%');
    const run = await world.start(
      plan(`${CALL('sms', ', on_error: continue, retry: { attempts: 1 }')}
  - { id: after, type: transform, depends_on: sms, expression: '"went on"' }`),
    );

    expect(await run.outcome()).toMatchObject({ state: 'completed', output: 'went on' });
    expect(stateOfStep(await run.state(), 'sms')).toBe('failed');
  });

  it('tries again with growing pauses, each try within its limit, as the file says', async () => {
    await world.chaos('sms_notification', '100%');
    const retry = 'retry: { attempts: 4, interval: 20ms, backoff: 3 }, timeout: 7s, on_error: continue';
    const run = await world.start(plan(CALL('sms', `, ${retry}`)), { alone: true });
    await run.outcome();

    const events = (await run.handle.fetchHistory()).events ?? [];

    const milliseconds = (span: { nanos?: number | null } | null | undefined) => Number(span?.nanos ?? 0) / 1e6;
    const pauses = events.flatMap(({ timerStartedEventAttributes: timer }) => timer ?? []);
    expect(pauses.map(({ startToFireTimeout }) => milliseconds(startToFireTimeout))).toEqual([20, 60, 180]);
    const tries = events.flatMap(({ activityTaskScheduledEventAttributes: task }) =>
      task?.activityType?.name === 'performTask' ? Number(task.startToCloseTimeout?.seconds) : [],
    );
    expect(tries).toEqual([7, 7, 7, 7]);
  });

  it('asks people where the file says so, and goes on when they retry', async () => {
    await world.chaos('sms_notification', '100%');
    const run = await world.start(plan(CALL('sms', ', on_error: ask, retry: { attempts: 1 }')));
    await run.reaches('waiting_choice');
    await world.chaos('sms_notification', 'off');
    await run.choose('U0ALICE', 'retry');

    expect(await run.outcome()).toMatchObject({ state: 'completed' });
  });

  it('asks for two different approvers, and the same person counts once', async () => {
    const run = await world.start(plan('  - { id: ok, type: approval, amount: 10, needed: 2 }'));
    await run.reaches('waiting_approval');
    await run.decide('U0CAROL', 'approve');
    await run.decide('U0CAROL', 'approve');
    await eventually('the word to carol', async () => world.slack.toldPrivately('U0CAROL')[0]);
    expect((await run.state()).state).toBe('waiting_approval');
    await run.decide('U0BOB', 'approve');

    expect(await run.outcome()).toMatchObject({ state: 'completed' });
  });

  it('sends secrets and its key with a request, and blacks secrets out in what comes back', async () => {
    service.answer = ({ headers }) => ({ status: 200, body: { id: 7, echo: headers.authorization } });
    const run = await world.start(
      plan(
        `
  - id: post
    type: http_request
    method: POST
    url: ${service.url}/things
    headers: { Authorization: "Bearer \${secret.TOKEN}" }
    body: { who: "{{ parameters.who }}" }`,
        'parameters: [{ name: who, type: string }]',
      ),
      { parameters: { who: REFERENCE } },
    );

    const { output } = await run.outcome();

    const [asked] = service.asked;
    expect(asked?.headers).toMatchObject({
      authorization: 'Bearer a-very-secret-word',
      'idempotency-key': `${run.workflowId}:post`,
    });
    // What a person writes is never filled in.
    expect(asked?.body).toBe(JSON.stringify({ who: REFERENCE }));
    expect(output).toEqual({ id: 7, echo: 'Bearer •••' });
    expect(JSON.stringify(await run.handle.fetchHistory())).not.toContain('a-very-secret-word');
  });

  it('runs a graph of 200 tasks to its end', async () => {
    const tasks = Array.from({ length: 200 }, (_, n) => {
      const before = [n - 1, n - 7].filter((at) => at >= 0 && n % 5 !== 0).map((at) => `t${at}`);
      return `  - { id: t${n}, type: transform, depends_on: [${before.join(', ')}], expression: '${n}' }`;
    });
    const run = await world.start(plan(tasks.join('\n'), 'max_parallel: 20'), { alone: true });

    expect(await run.outcome()).toMatchObject({ state: 'completed', output: 199 });
    const { historyLength } = await run.handle.describe();
    expect(historyLength).toBeLessThan(10_000);
  });

  it('runs for each of 1,000 items, in their order, and keeps every history short', async () => {
    const run = await world.start(
      plan(`
  - { id: make, type: transform, expression: '[1..1000]' }
  - { id: double, type: transform, depends_on: make, for_each: { items: tasks.make, max_parallel: 50 }, expression: item * 2 }
  - { id: sum, type: transform, depends_on: double, expression: '{"sum": $sum(tasks.double), "last": tasks.double[999]}' }`),
      { alone: true },
    );

    expect((await run.outcome()).output).toEqual({ sum: 1_001_000, last: 2_000 });
    const { historyLength } = await run.handle.describe();
    expect(historyLength).toBeLessThan(2_000);
  });

  it('ends a task that runs away without ending the worker', async () => {
    const run = await world.start(
      plan(
        `  - { id: wild, type: transform, expression: '($f := function($n){ $f($n + 1) }; $f(0))', retry: { attempts: 1 } }`,
      ),
      { alone: true },
    );

    expect(await run.outcome()).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/longer than|too deeply/),
    });
  });

  it('is one run under one id, however often it is started', async () => {
    const run = await world.start(plan(CALL('sms')), { alone: true });
    await run.outcome();
    const again = await world.runs.startDefinition({
      runId: run.runId,
      plan: plan(CALL('other')),
      parameters: {},
      requester: run.request.requester,
      origin: null,
      settings: someSettings(),
    });

    expect(again.workflowId).toBe(run.workflowId);
    expect(stateOfStep(await run.state(), 'sms')).toBe('completed');
  });
});
