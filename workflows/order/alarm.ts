import type { ActivityInterfaceFor } from '@temporalio/workflow';
import type { OrderRequest } from '../../src/domain/order.js';
import type { Keyed, OrderActivities } from '../../src/domain/services.js';
import { slackDoor } from '../lib/doors.js';
import type { Run } from '../lib/run.js';
import type { Alarm } from '../lib/saga.js';

interface Alarming {
  run: Run;
  services: Pick<ActivityInterfaceFor<OrderActivities>, 'callCenter'>;
  request: Pick<OrderRequest, 'customer'>;
  key(stepId: string): Keyed;
}

/** A compensation that keeps failing: the call centre gets a ticket and the operators' channel is told, once each. */
export function alarm({ run, services, request, key }: Alarming): Alarm {
  const { customer } = request;
  const slack = slackDoor();
  return async (undo, reason) => {
    const message = `${run.state.runId}: “${undo.title}” keeps failing (${reason}). It is tried again until it is done.`;
    const once = key(`escalation_${undo.stepId}`);
    const ticket = { ...once, customerId: customer.id, phone: customer.phone, priority: 'high' as const, message };
    run.outbox.send(`call-${undo.stepId}`, () => services.callCenter(ticket));
    const channel = run.settings.operatorsChannel;
    run.outbox.send(`operators-${undo.stepId}`, () =>
      slack.postToChannel({ channel, key: once.key, markdown: message }),
    );
  };
}
