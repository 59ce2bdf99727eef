// Records a history of each ending of an order, for test/workflows/replay.test.ts. Run it when a change of the workflow
// code is meant to break with runs that are under way (CONTRIBUTING.md, "Changing a running workflow"). Files named …-before-… were
// recorded by older code and stay as they are. With names on its command line it records those alone.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { returnWorkflowId } from '../src/domain/contract.js';
import { anItem } from '../test/support/an-order.js';
import { eventually } from '../test/support/eventually.js';
import { type OrderWorld, openOrderWorld } from '../test/support/order-world.js';
import { type StartedOrder, startedOrder } from '../test/support/started-order.js';
import { HISTORIES, recordHistory } from './recorded-history.js';

type Story = (world: OrderWorld) => Promise<StartedOrder>;
const DEAR = { items: [anItem('DESK-LAMP', 40)] };

const waiting = async (world: OrderWorld, ...given: Parameters<OrderWorld['order']>): Promise<StartedOrder> => {
  const order = await world.order(...given);
  await order.reaches('waiting_approval');
  return order;
};
const troubled = async (world: OrderWorld, service: string): Promise<StartedOrder> => {
  await world.chaos(service, '100%');
  const order = await world.order();
  await order.reaches('waiting_choice');
  return order;
};

const STORIES: Record<string, Story> = {
  completed: (world) => world.order(),
  approved: async (world) => {
    const order = await waiting(world, DEAR);
    await order.decide('U0DAVE', 'approve');
    await order.decide('U0CAROL', 'approve', 'within the budget');
    return order;
  },
  changed: async (world) => {
    const order = await waiting(world, DEAR);
    const before = (await order.state()).approval?.id;
    await order.handle.signal('change_order', {
      request: { ...order.request, items: [anItem('DESK-LAMP', 50)] },
      by: 'U0ALICE',
    });
    await eventually('a new request', async () => ((await order.state()).approval?.id === before ? null : true));
    await order.reaches('waiting_approval');
    await order.decide('U0CAROL', 'approve');
    return order;
  },
  rejected: async (world) => {
    const order = await waiting(world, DEAR);
    await order.decide('U0BOB', 'reject', 'not this quarter');
    return order;
  },
  expired: (world) => world.order(DEAR, { approvalTimeoutMs: 400, approvalReminderMs: 200 }),
  out_of_stock: (world) => world.order({ items: [anItem('VR-HEADSET')] }),
  insufficient_funds: async (world) => {
    const order = await waiting(world, { channel: 'corporate', items: [anItem('SERVER-RACK')] });
    await order.decide('U0CAROL', 'approve');
    return order;
  },
  payment_failed: async (world) => {
    const order = await troubled(world, 'payment_processing');
    await order.choose('U0ALICE', 'undo');
    return order;
  },
  refunded: (world) => world.order({ items: [anItem('TYPEWRITER')] }),
  failed: (world) => world.order({ channel: 'corporate', items: [anItem('TYPEWRITER')] }),
  alternative: async (world) => {
    const order = await waiting(world, { channel: 'corporate', items: [anItem('PROJECTOR')] });
    await order.decide('U0CAROL', 'approve');
    return order;
  },
  cancelled: async (world) => {
    const order = await troubled(world, 'shipping_confirmation');
    await order.choose('U0ALICE', 'notify_sms');
    await eventually('the next card', async () => ((await order.state()).choice?.id.endsWith('2') ? true : null));
    await order.choose('U0ALICE', 'undo');
    return order;
  },
  stopped: async (world) => {
    const order = await troubled(world, 'shipping_confirmation');
    await order.stop('U0ALICE');
    return order;
  },
  undone: async (world) => {
    const order = await world.order({}, { undoWindowMs: 60_000 });
    await order.reaches('completed');
    await order.undo('U0ALICE');
    return order;
  },
  fallback_rates: (world) =>
    world.order({
      currency: 'EUR',
      items: [{ ...anItem('DESK-LAMP', 2), unit: { amountMinor: 4_140, currency: 'EUR' } }],
    }),
  last_words: async (world) => {
    const order = await troubled(world, 'shipping_confirmation');
    await world.chaos('email_notification', '100%');
    await order.choose('U0ALICE', 'undo');
    await order.reaches('cancelled');
    await order.choose('U0ALICE', 'notify_call', { stepId: 'undone_notify_email' });
    return order;
  },
  'return-refunded': (world) => returned('approve')(world),
  'return-rejected': (world) => returned('reject')(world),
  escalated: async (world) => {
    const order = await waiting(world, DEAR, {
      approvalEscalation: { afterMs: 300, group: null, users: ['U0ERIN'] },
    });
    await eventually('the escalation', async () => (await order.state()).approval?.escalated);
    await order.decide('U0ERIN', 'approve');
    return order;
  },
  failed_notice: async (world) => {
    await world.chaos('sms_notification', '100%');
    const order = await world.order();
    await order.reaches('completed');
    await order.choose('U0ALICE', 'notify_call', { stepId: 'sms' });
    return order;
  },
};

/** The return of a closed order, as it is decided. */
function returned(decision: 'approve' | 'reject'): Story {
  return async (world) => {
    const order = await world.order();
    await order.handle.result();
    await order.undo('U0ALICE');
    const workflowId = returnWorkflowId(order.request.orderId);
    const asked = startedOrder({ ...world, workflowId, request: order.request });
    await asked.reaches('waiting_approval');
    await asked.decide('U0CAROL', decision, 'arrived broken');
    return asked;
  };
}

const world = await openOrderWorld();
await world.startWorker();
await mkdir(HISTORIES, { recursive: true });
const wanted = process.argv.slice(2);
const outdated = (file: string): boolean => /^(order|return)-/.test(file) && !file.includes('-before-');
if (wanted.length === 0) for (const old of await readdir(HISTORIES)) if (outdated(old)) await rm(`${HISTORIES}${old}`);
try {
  for (const [name, story] of Object.entries(STORIES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await world.reset();
    const order = await story(world);
    await recordHistory(name.startsWith('return-') ? name : `order-${name}`, order.handle);
  }
} finally {
  await world.stop();
}
