import { CancellationScope, getExternalWorkflowHandle, log, patched, workflowInfo } from '@temporalio/workflow';
import { orderWorkflowId, SIGNALS } from '../src/domain/contract.js';
import { formatMoney } from '../src/domain/money.js';
import type { Returned, ReturnInput } from '../src/domain/order-return.js';
import type { Keyed, OrderActivities } from '../src/domain/services.js';
import { openApprovals } from './lib/approval/approvals.js';
import { askApproval } from './lib/approval/ask.js';
import { asConfigured } from './lib/approval/request.js';
import { openChoices } from './lib/choice/choices.js';
import { toItsEnd } from './lib/closing.js';
import { recordDoor, serviceDoor, slackDoor } from './lib/doors.js';
import { Ending } from './lib/endings.js';
import { openRun, type Run } from './lib/run.js';
import { createSaga } from './lib/saga.js';
import { createSteps } from './lib/steps.js';
import { openStopping } from './lib/stopping.js';
import { alarm } from './order/alarm.js';
import { undoing, whatOf } from './order/desk.js';
import { careForLastWords, closeWithLastWords } from './order/last-words.js';
import { summarise } from './order/summary.js';
import { returnWords, tellReturned } from './order/undone.js';

/**
 * A completed order after its undo window: taken back when somebody else agrees, whatever its worth. Ends
 * `refunded`, `rejected`, `expired` or `cancelled`. The order itself stays completed, and its card says what became of it.
 */
export async function orderReturn(input: ReturnInput): Promise<{ state: string }> {
  const { request, settings, total, baseTotal, undoes } = input;
  const { origin, items } = request;
  const runId = request.orderId.replace(/^(ORD-)?/, 'RET-');
  const title = `Return of order ${request.orderId}: ${whatOf(request)}`;
  const requester = input.by === request.requester.userId ? request.requester : { ...NOBODY, userId: input.by };
  const steps = [{ id: 'approve', title: 'Approval of the return' }];
  const run = openRun({ runId, kind: 'return', title, requester, origin, items, total, baseTotal, steps }, settings);
  const stopping = openStopping(run);
  const services = serviceDoor<OrderActivities>(settings);
  const key = (stepId: string): Keyed => ({ key: `${workflowInfo().workflowId}:${stepId}`, runId });
  const saga = createSaga(
    run,
    (undo) => undoing(services, undo.activity)(undo.input),
    alarm({ run, services, request, key }),
  );
  const approvals = openApprovals(run, stopping);
  const step = createSteps(run, saga, stopping);
  const caring = { run, step, services, key, request, choices: openChoices(run, stopping) };

  await CancellationScope.nonCancellable(async () => {
    run.card.post();
    const end = await toItsEnd({ run, saga, stopping }, async () => {
      await askApproval({ run, approvals }, 'approve', {
        what: `return of ${whatOf(request)}`,
        total,
        baseTotal,
        facts: [['Order', request.orderId]],
        ...asConfigured(settings),
      });
      saga.adopt(undoes);
      throw new Ending('refunded', `Order ${request.orderId} was returned.`);
    });
    if (end.state === 'refunded' && patched('tell-returned-customer')) {
      await tellReturned(caring, run.state, input);
      await summarise({ run, step, services }, end);
    }
    closeWithLastWords(caring, end);
    if (end.state === 'refunded' && patched('tell-returned-order')) {
      const words = `Returned by ${runId}: ${formatMoney(total)} was given back.`;
      const stepIds = undoes.map(({ stepId }) => stepId);
      await tellOrder(run, request.orderId, { runId, workflowId: run.state.workflowId, words, stepIds });
    }
    await careForLastWords(caring, end, returnWords(run.state, input));
    await run.outbox.empty();
  });
  return { state: run.state.state };
}

/** An order that is still open tells its card itself; for a closed one the record and the card are changed here. */
async function tellOrder(run: Run, orderId: string, returned: Returned): Promise<void> {
  const workflowId = orderWorkflowId(orderId);
  try {
    await getExternalWorkflowHandle(workflowId).signal(SIGNALS.returned, returned);
  } catch (error) {
    log.info('the order is closed', { workflowId, error });
  }
  const order = await recordDoor().noteReturn({ workflowId, returned });
  if (order?.card) run.outbox.send('order', () => slackDoor().updateCard({ run: order }));
}

const NOBODY = { name: null, email: null, phone: null };
