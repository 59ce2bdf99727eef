import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METADATA } from '../../src/domain/contract.js';
import { openWorld, type World } from '../support/world.js';

describe('journey 1: a small order', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.stop());

  it('runs through every step on one card, and nobody is asked anything', async () => {
    const thread = await world.ask('alice', 'Order 2 desk lamps for our office team');

    const run = await thread.reaches('completed');

    expect(run.requester).toBe('U0ALICE');
    expect(run.waiting_for).toBeNull();
    expect(run.items).toEqual([expect.objectContaining({ quantity: 2, product: expect.stringMatching(/desk lamp/i) })]);
    expect(run.steps.map((step) => step.state)).not.toContain('pending');
    expect(run.steps.filter((step) => step.state === 'completed').length).toBeGreaterThanOrEqual(9);
    expect(await thread.runs()).toHaveLength(1);
    expect(await thread.approvals()).toEqual([]);
  });

  it('tells order id, payment, rate, tracking number, mail and SMS on the card, and ends with a summary', async () => {
    const thread = await world.ask('bob', 'Order 3 desk lamps for our office team');

    const { run_id } = await thread.reaches('completed');
    await thread.says(/Order Summary/);

    expect(run_id).toMatch(/^ORD-[0-9A-HJKMNP-TV-Z]{12}$/);
    const [card] = await thread.of(METADATA.run);
    for (const id of [run_id, 'PAY-', 'TRACK-', 'EMAIL-', 'SMS-']) expect(card?.text).toContain(id);
  });

  it('is counted and timed where Prometheus reads it', async () => {
    const thread = await world.ask('erin', 'Order 4 desk lamps for our office team');
    await thread.reaches('completed');

    const worker = await world.metricsOf('worker');
    for (const name of [
      'workflows_started_total',
      'workflow_duration_seconds_count',
      'workflow_step_duration_seconds_count',
    ])
      expect(worker).toMatch(new RegExp(`^${name}\\{kind="order",[^}]*\\} [1-9]`, 'm'));
    expect(worker).toMatch(/^workflow_activities_total\{activityType="ship",[^}]*outcome="succeeded"[^}]*\} [1-9]/m);
    expect(await world.metricsOf('bot')).toMatch(/^slack_event_ack_seconds_count [1-9]/m);
  });

  it('waits for approval when the total is above the threshold', async () => {
    const thread = await world.ask('alice', 'Order 2 laptops for our office team');

    const run = await thread.reaches('waiting_approval');

    expect(run.waiting_for).toBe('approval');
  });
});
