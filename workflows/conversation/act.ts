import { defineSearchAttributeKey, WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { getExternalWorkflowHandle, log, ParentClosePolicy, startChild } from '@temporalio/workflow';
import { orderWorkflowId, SIGNALS, WORKFLOWS } from '../../src/domain/contract.js';
import type { IncomingMessage, Intent } from '../../src/domain/conversation.js';
import type { Origin, Requester } from '../../src/domain/origin.js';
import type { RunClick } from '../../src/domain/run-state.js';
import type { Memory } from './memory.js';

/** Does what a turn planned. Returns a sentence for the person when it could not be done, else null. */
export async function act(
  intent: Intent,
  memory: Memory,
  message: Pick<IncomingMessage, 'eventId' | 'origin'>,
): Promise<string | null> {
  switch (intent.kind) {
    case 'start_order': {
      const { request, settings } = intent;
      const workflowId = orderWorkflowId(request.orderId);
      await start({
        type: WORKFLOWS.order,
        workflowId,
        runId: request.orderId,
        args: [{ request, settings }],
        ...request,
      });
      remember(memory, { workflowId, runId: request.orderId, kind: 'order' });
      return null;
    }
    case 'start_definition': {
      await start({ type: WORKFLOWS.definition, args: [intent], ...intent });
      remember(memory, { workflowId: intent.workflowId, runId: intent.runId, kind: intent.name });
      return null;
    }
    case 'change_order':
      return tell(intent.workflowId, SIGNALS.changeOrder, { request: intent.request, by: intent.by });
    case 'stop_run':
      return tell(intent.workflowId, SIGNALS.stop, clickOf(intent.by, message));
  }
}

interface Start {
  type: string;
  workflowId: string;
  runId: string;
  args: unknown[];
  requester: Requester;
  origin: Origin | null;
}

/** One id, one run: a start that happened already is what was wanted (invariant 2). */
async function start({ type, workflowId, runId, args, requester, origin }: Start): Promise<void> {
  try {
    await startChild(type, {
      workflowId,
      args,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      parentClosePolicy: ParentClosePolicy.ABANDON,
      typedSearchAttributes: attributesOf({ runId, requester, origin, kind: type }),
      memo: { runId, requester: requester.userId, origin },
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    log.info('this run was started already', { workflowId });
  }
}

const keyword = (name: string, value: string) => ({ key: defineSearchAttributeKey(name, 'KEYWORD'), value });

function attributesOf({
  runId,
  requester,
  origin,
  kind,
}: { kind: string } & Pick<Start, 'runId' | 'requester' | 'origin'>) {
  const where = origin
    ? [
        keyword('SlackTeamId', origin.team),
        keyword('SlackChannelId', origin.channel),
        keyword('SlackThreadTs', origin.threadTs),
      ]
    : [];
  return [
    keyword('SlackUserId', requester.userId),
    keyword('OrderId', runId),
    keyword('RunState', 'running'),
    keyword('RunKind', kind),
    ...where,
  ];
}

function remember(memory: Memory, run: Memory['runs'][number]): void {
  if (!memory.runs.some(({ workflowId }) => workflowId === run.workflowId)) memory.runs.push(run);
}

async function tell(workflowId: string, signal: string, payload: unknown): Promise<string | null> {
  try {
    await getExternalWorkflowHandle(workflowId).signal(signal, payload);
    return null;
  } catch (error) {
    log.info('a run could not be told', { workflowId, signal, error });
    return 'That run has ended already, so nothing was changed.';
  }
}

const clickOf = (by: string, { eventId, origin }: Pick<IncomingMessage, 'eventId' | 'origin'>): RunClick => ({
  by,
  team: origin.team,
  at: new Date().toISOString(),
  clickId: eventId,
  channel: origin.channel,
  threadTs: origin.threadTs,
});
