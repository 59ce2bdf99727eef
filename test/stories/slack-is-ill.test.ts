import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS, METADATA } from '../../src/domain/contract.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

interface Fault {
  kind: string;
  method?: string;
  error?: string;
  times?: number;
  ms?: number;
}

describe('journey 19: Slack is ill', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.stop());

  const ill = async (...faults: Fault[]): Promise<void> => {
    for (const fault of faults) {
      expect(await world.as('erin').control('faults', { ...fault })).not.toHaveProperty('error');
    }
  };
  /** Every fault has struck as often as it was to. */
  const survived = (): Promise<true> =>
    eventually('the end of all faults', async () => {
      const { faults } = await world.as('erin').look('faults');
      return Array.isArray(faults) && faults.length === 0 ? true : null;
    });

  it('hears what was written while no socket was open, and posts its card once Slack takes it', async () => {
    await ill({ kind: 'refuse_connections', times: 4 }, { kind: 'drop_socket' });
    const thread = await world.ask('alice', 'Order 2 desk lamps for our office team');
    await ill(
      { kind: 'rate_limit', method: 'chat.postMessage', times: 2 },
      { kind: 'api_error', method: 'chat.postMessage', error: 'internal_error', times: 2 },
    );

    await thread.reaches('completed');
    await thread.says(/Order Summary/);

    await survived();
    expect(await thread.runs()).toHaveLength(1);
  });

  it('brings the card to the truth through limits, errors and slow answers', async () => {
    await ill(
      { kind: 'rate_limit', method: 'chat.update', times: 3 },
      { kind: 'api_error', method: 'chat.update', error: 'internal_error', times: 3 },
      { kind: 'slow', method: 'chat.update', ms: 1_500, times: 3 },
    );
    const thread = await world.ask('alice', 'Order 5 iPhones for the marketing department');
    await thread.reaches('waiting_approval');

    await ill({ kind: 'duplicate', times: 2 }, { kind: 'drop_socket', times: 1 });
    await thread.click('carol', 'approve');
    const run = await thread.reaches('completed');

    await survived();
    expect(run.decided_by).toBe('U0CAROL');
    expect(await thread.runs()).toHaveLength(1);
    expect((await thread.approvalIs('approved')).decisions).toHaveLength(1);
    await thread.offersNo(ACTIONS.approve);
  });

  it('still answers a click privately when the first tries to say so fail', async () => {
    const thread = await world.ask('alice', 'Order 6 iPhones for the marketing department');
    await thread.reaches('waiting_approval');

    await ill({ kind: 'api_error', method: 'chat.postEphemeral', error: 'internal_error', times: 2 });
    await thread.click('alice', 'approve');

    await world.toldPrivately('alice', /somebody else has to decide/i);
    await survived();
    expect((await thread.approvalIs('waiting')).decisions).toEqual([]);
  });

  it('takes a message once that Slack sends again because it saw no acknowledgement', async () => {
    await ill({ kind: 'no_ack_seen', times: 1 });
    const thread = await world.ask('bob', 'Order 3 desk lamps for our office team');
    await thread.reaches('completed');

    await world.as('erin').control('clock', { advance_ms: 120_000 });
    const seen = await eventually('the second delivery', async () => {
      const { events } = await world.as('erin').look('events');
      const all = Array.isArray(events) ? (events as { kind: string; detail?: { retry_attempt?: number } }[]) : [];
      return all.find(({ kind, detail }) => kind === 'envelope' && (detail?.retry_attempt ?? 0) > 0);
    });

    expect(seen.detail?.retry_attempt).toBe(1);
    expect(await thread.runs()).toHaveLength(1);
    expect(await thread.of(METADATA.question)).toEqual([]);
  });
});
