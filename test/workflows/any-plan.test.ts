import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIVE_STATES } from '../../src/domain/contract.js';
import type { RunState } from '../../src/domain/run-state.js';
import { anItem } from '../support/an-order.js';
import { eventually } from '../support/eventually.js';
import { type OrderWorld, openOrderWorld } from '../support/order-world.js';
import type { StartedOrder } from '../support/started-order.js';

const SERVICES = [
  'inventory',
  'payment_processing',
  'wallet',
  'order_creation',
  'booking',
  'email_notification',
  'sms_notification',
  'call_center_trigger',
  'shipping_confirmation',
] as const;

/** What goes wrong and what people do in one order. */
const plan = fc.record({
  channel: fc.constantFrom('B2C' as const, 'corporate' as const),
  item: fc.constantFrom('DESK-LAMP', 'TYPEWRITER', 'ESPRESSO-MACHINE', 'PROJECTOR', 'VR-HEADSET', 'SERVER-RACK'),
  failing: fc.dictionary(fc.constantFrom(...SERVICES), fc.constantFrom('50%', '100%'), { maxKeys: 3 }),
  decision: fc.constantFrom('approve' as const, 'reject' as const, 'nothing' as const),
  clickers: fc.array(fc.constantFrom('U0ALICE', 'U0BOB', 'U0CAROL', 'U0DAVE', 'U0ERIN'), { maxLength: 4 }),
  choices: fc.array(fc.nat(6), { maxLength: 3 }),
  stopAtVersion: fc.option(fc.integer({ min: 2, max: 50 }), { nil: null, freq: 2 }),
  undo: fc.boolean(),
});
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

describe('any plan of failures, clicks and cancellations', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await openOrderWorld();
    await world.startWorker();
  });
  afterAll(() => world.stop());

  it('reaches an ending with balanced books and no live button', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (given) => {
        const { run, balance } = await live(given);

        expect(LIVE_STATES).not.toContain(run.state);
        expect(run.approval?.state).not.toBe('waiting');
        expect(run.choice?.decided).not.toBeNull();
        expect([run.retryableNotices, run.undoUntil, run.waitingFor]).toEqual([[], null, null]);
        const charged = run.state === 'completed' ? (run.total?.amountMinor ?? 0) : 0;
        expect(balance.every(({ amountMinor }) => amountMinor === charged)).toBe(true);
      }),
      { seed: 20_261_121, numRuns: 15, endOnFailure: true },
    );
  });

  async function live(given: Plan) {
    await world.reset();
    for (const [service, rate] of Object.entries(given.failing)) await world.chaos(service, rate);
    const settings = { approvalTimeoutMs: given.decision === 'nothing' ? 150 : 30_000, undoWindowMs: 200 };
    const order = await world.order({ channel: given.channel, items: [anItem(given.item)] }, settings);
    const people = peopleOf(given, order);
    const run = await eventually('an ending', async () => {
      const now = await order.state();
      await people.see(now);
      const over = (await order.handle.describe()).status.name !== 'RUNNING';
      return over ? await order.state() : null;
    });
    return { run, balance: (await order.ledger()).balance };
  }

  /** They click as planned; once something is taken back or nothing is left of the plan, the services recover. */
  function peopleOf({ decision, clickers, choices, stopAtVersion, undo }: Plan, order: StartedOrder) {
    const left = [...choices];
    const seen = new Set<string>();
    const once = (what: string): boolean => !seen.has(what) && seen.add(what) !== undefined;
    const late = async (click: Promise<void>) => click.catch(() => undefined);
    const recover = async () => {
      for (const service of SERVICES) await world.chaos(service, 'off');
    };
    return {
      async see({ state, version, approval, choice, retryableNotices }: RunState) {
        if (stopAtVersion !== null && version >= stopAtVersion && once('stop')) await late(order.stop('U0ALICE'));
        const noPlan = state === 'waiting_choice' && left.length === 0;
        if (state === 'compensating' || retryableNotices.length > 0 || noPlan) await recover();
        if (approval && state === 'waiting_approval' && decision !== 'nothing' && once(approval.id)) {
          for (const by of [...clickers, 'U0CAROL']) await late(order.decide(by, decision, 'as planned'));
        }
        if (choice && state === 'waiting_choice' && once(choice.id)) {
          const option = choice.options[(left.shift() ?? 0) % choice.options.length]?.name ?? 'undo';
          await late(order.choose('U0DAVE', option));
          await late(order.choose('U0ALICE', option, { fields: {} }));
        }
        for (const { stepId } of retryableNotices) await late(order.choose('U0ALICE', 'retry', { stepId }));
        if (undo && state === 'completed' && once('undo')) await late(order.undo('U0ALICE'));
      },
    };
  }
});
