import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { runWorkflowId } from '../domain/contract.js';
import { digestId } from '../domain/order-id.js';
import { checkParameters } from '../domain/parameters.js';
import { Refusal } from '../domain/refusal.js';
import type { RunState } from '../domain/run-state.js';
import type { ApiDeps } from './api.js';
import { bodyOf } from './body.js';
import { REST } from './wish.js';

const MOST = 100;

/** What starts a run. */
export const executeBody = z.object({ parameters: z.record(z.string(), z.unknown()).default({}) });

/** Starts declared workflows and tells how runs stand. Decisions stay with people, in Slack. */
export function executions({ runs, catalogue, settings }: ApiDeps): Hono {
  return new Hono()
    .post('/workflows/:name/execute', async (context) => {
      const plan = catalogue.plans().find(({ name }) => name === context.req.param('name'));
      if (!plan) throw new Refusal('UnknownWorkflow', `There is no workflow “${context.req.param('name')}”.`);
      const given = (await bodyOf(context, executeBody)).parameters;
      const { values, problems, missing } = checkParameters(plan.parameters, given, settings.baseCurrency);
      const wrong = [...problems.map(({ problem }) => problem), ...missing.map(({ name }) => `${name} is missing.`)];
      if (wrong.length > 0) throw new Refusal('BadParameters', wrong.join(' '));
      const key = context.req.header('idempotency-key') ?? randomUUID();
      const runId = `WF-${digestId(['api', plan.name, key])}`;
      const run = { runId, plan, parameters: values, requester: REST, origin: null, settings };
      await runs.startDefinition(run);
      return context.json({ execution_id: runId, workflow_id: plan.name }, 202, { location: `/executions/${runId}` });
    })
    .get('/', async (context) => {
      const listed = await runs.listRuns({ limit: MOST, open: context.req.query('open') === 'true' });
      return context.json({
        executions: listed.map(({ runId, kind, title, state, waitingFor, startedAt }) => ({
          execution_id: runId,
          workflow_id: kind,
          title,
          status: state,
          waiting_for: waitingFor,
          started_at: startedAt,
        })),
      });
    })
    .get('/:id', async (context) => context.json(told(await found(runs, context.req.param('id')))))
    .post('/:id/cancel', async (context) => {
      const { workflowId } = await found(runs, context.req.param('id'));
      const click = { by: REST.userId, team: '', at: new Date().toISOString(), channel: '', threadTs: null };
      await runs.stop(workflowId, { ...click, clickId: randomUUID() });
      return context.json({ accepted: true }, 202);
    });
}

async function found(runs: ApiDeps['runs'], id: string): Promise<RunState> {
  const run = await runs.state(runWorkflowId(id));
  if (run) return run;
  throw new Refusal('UnknownRun', 'There is no such run, or it is long over.');
}

const told = (run: RunState) => ({
  execution_id: run.runId,
  workflow_id: run.kind,
  title: run.title,
  status: run.state,
  waiting_for: run.waitingFor,
  decided_by: run.decidedBy,
  reason: run.outcomeReason,
  summary: run.summaryMarkdown,
  started_at: run.startedAt,
  ended_at: run.endedAt,
  steps: run.steps.map(({ id, title, state, attempt, detail }) => ({ id, title, state, attempt, detail })),
});
