import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { orderWorkflowId, runWorkflowId } from '../domain/contract.js';
import { Refusal } from '../domain/refusal.js';
import type { ChoiceName, RunState } from '../domain/run-state.js';
import type { ApiDeps } from './api.js';
import { bodyOf } from './body.js';
import {
  callOf,
  type Result,
  resultOf,
  resultsOf,
  SERVICES,
  type ServiceResult,
  WORKFLOW_STEPS,
  workflowConfig,
} from './results.js';
import { REST, readWish } from './wish.js';

const REST_WITHIN_MS = 60_000;

const NOTIFY = { email: 'notify_email', sms: 'notify_sms', call: 'notify_call' } as const;

/** What is asked for, in a sentence. */
export const sentenceBody = z.object({ input: z.string().trim().min(1) });
/** Which step of which order is tried again, and how its customer is told. */
export const retryBody = z.object({
  execution_id: z.string(),
  service: z.enum(Object.keys(SERVICES) as [ServiceResult, ...ServiceResult[]]),
  notification_type: z.enum(['email', 'sms', 'call']).optional(),
});

/** An order from a sentence, for programs: understood, run, or its failed step tried again (S0-65 … S0-83). */
export function sentences({ runs, turns, journalOf, settings, warn }: ApiDeps): Hono {
  const told = async (run: RunState, results: Record<string, Result>, context: Context) =>
    context.json({
      success: run.state === 'completed',
      execution_id: run.runId,
      status: run.state,
      waiting_for: run.waitingFor,
      results,
      workflow_steps: WORKFLOW_STEPS,
    });

  return new Hono()
    .onError((error, context) => {
      if (error instanceof Refusal) return context.json({ success: false, error_message: wordsOf(error) }, 400);
      warn(error);
      return context.json(
        { success: false, error_message: 'This cannot be done at the moment; please try again.' },
        503,
      );
    })
    .post('/parse', async (context) => {
      const { input } = await bodyOf(context, sentenceBody);
      const request = await readWish(turns, { sentence: input, key: randomUUID() });
      return context.json({ success: true, data: { workflow_config: workflowConfig(request) } });
    })
    .post('/execute', async (context) => {
      const { input } = await bodyOf(context, sentenceBody);
      const key = context.req.header('idempotency-key') ?? randomUUID();
      const request = await readWish(turns, { sentence: input, key });
      await runs.startOrder({ request, settings });
      const run = await atRest(runs, orderWorkflowId(request.orderId), () => true);
      return told(run, resultsOf(request, run, await journalOf(run.runId)), context);
    })
    .post('/retry', async (context) => {
      const { execution_id, service, notification_type } = await bodyOf(context, retryBody);
      const before = await runs.state(runWorkflowId(execution_id));
      if (before?.requester.userId !== REST.userId) throw new Refusal('UnknownRun', 'No such order was started here.');
      await runs.choose(before.workflowId, clickFor(before, service, notification_type));
      const chosen = before.choicesMade.length;
      const run = await atRest(runs, before.workflowId, ({ choicesMade }) => choicesMade.length > chosen);
      const journal = await journalOf(run.runId);
      return told(run, { [service]: resultOf(service, run, journal), ...callOf(journal) }, context);
    });
}

/** S0-69 has these words for a body that cannot be read; what the agent says is told in its own. */
const wordsOf = ({ code, message }: Refusal): string => {
  if (code === 'BadBody') return 'Failed to parse input: Invalid request format';
  return code === 'NotUnderstood' ? `Failed to parse input: ${message}` : message;
};

/** The run as soon as it ended or waits for people; as it is then when that takes too long. */
async function atRest(runs: ApiDeps['runs'], workflowId: string, since: (run: RunState) => boolean): Promise<RunState> {
  let last: RunState | null = null;
  const waiting = ({ state, choice }: RunState) =>
    state !== 'running' && state !== 'compensating' && !(state === 'waiting_choice' && choice?.decided);
  for await (const run of runs.follow(workflowId, AbortSignal.timeout(REST_WITHIN_MS))) {
    last = run;
    if (waiting(run) && since(run)) return run;
  }
  if (!last) throw new Error(`${workflowId} tells nothing`);
  return last;
}

function clickFor(run: RunState, service: ServiceResult, notify: keyof typeof NOTIFY | undefined) {
  const steps: readonly string[] = SERVICES[service].steps;
  const option: ChoiceName = notify ? NOTIFY[notify] : 'retry';
  const { choice } = run;
  const open = choice !== null && choice.decided === null && steps.includes(choice.stepId);
  const offered = open ? choice : run.retryableNotices.find(({ stepId }) => steps.includes(stepId));
  if (!offered?.options.some(({ name }) => name === option))
    throw new Refusal('NothingToRetry', `${run.runId}: ${service} waits for no such choice.`);
  const at = new Date().toISOString();
  const click = { by: REST.userId, team: '', at, clickId: randomUUID(), channel: '', threadTs: null, option };
  return { ...click, choiceId: open ? choice.id : offered.stepId, stepId: offered.stepId };
}
