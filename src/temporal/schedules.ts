import {
  type Client,
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  type ScheduleOptions,
  ScheduleOverlapPolicy,
} from '@temporalio/client';
import { WORKFLOWS } from '../domain/contract.js';
import { counted } from '../domain/counted.js';
import type { RunSettings } from '../domain/order.js';
import { checkParameters } from '../domain/parameters.js';
import type { DefinitionInput, Plan, Schedule } from '../domain/plan.js';

const PREFIX = 'definition-';
const OVERLAP: Record<Schedule['overlap'], ScheduleOverlapPolicy> = {
  skip: ScheduleOverlapPolicy.SKIP,
  buffer_one: ScheduleOverlapPolicy.BUFFER_ONE,
  allow_all: ScheduleOverlapPolicy.ALLOW_ALL,
  cancel_other: ScheduleOverlapPolicy.CANCEL_OTHER,
};

interface Needs {
  client: Client;
  taskQueue: string;
  settings: RunSettings;
  /** A file is broken now, and it may be the one of a schedule: none is taken away. */
  keep?: boolean;
}

/**
 * Makes Temporal's schedules what the files say: new ones are made, changed ones follow, those of files that are gone
 * are taken away, unless they are to be kept. Answers a sentence for each that cannot start by itself.
 */
export async function syncSchedules(plans: readonly Plan[], needs: Needs): Promise<string[]> {
  const { client } = needs;
  const refused: string[] = [];
  const wanted = new Set<string>();
  for (const plan of plans) {
    if (!plan.schedule) continue;
    const options = optionsOf(plan, plan.schedule, needs);
    if (typeof options === 'string') refused.push(options);
    else {
      wanted.add(options.scheduleId);
      await put(client, options);
    }
  }
  if (needs.keep) return refused;
  for await (const { scheduleId } of client.schedule.list())
    if (scheduleId.startsWith(PREFIX) && !wanted.has(scheduleId)) await remove(client, scheduleId);
  return refused;
}

/** One line for each schedule: when it starts next, and how often it did. */
export async function listSchedules(client: Client): Promise<string[]> {
  const lines: string[] = [];
  for await (const { scheduleId } of client.schedule.list()) {
    if (!scheduleId.startsWith(PREFIX)) continue;
    const { info } = await client.schedule.getHandle(scheduleId).describe();
    const next = info.nextActionTimes[0]?.toISOString().replace('T', ' ').slice(0, 16);
    const started = `started ${counted(info.numActionsTaken, 'time')}`;
    lines.push(`${scheduleId.slice(PREFIX.length)}: ${next ? `next at ${next} UTC` : 'never again'}, ${started}`);
  }
  return lines.sort();
}

function optionsOf(plan: Plan, schedule: Schedule, { taskQueue, settings }: Needs): ScheduleOptions | string {
  const { values, problems, missing } = checkParameters(plan.parameters, schedule.parameters, settings.baseCurrency);
  const wrong = [...problems.map(({ problem }) => problem), ...missing.map(({ name }) => `${name} is missing.`)];
  if (wrong.length > 0) return `${plan.name} cannot start by itself: ${wrong.join(' ')}`;
  const input: DefinitionInput = {
    // Each start gets an id of its own from its workflow.
    runId: '',
    plan,
    parameters: values,
    requester: { userId: settings.operators[0] ?? 'schedule', name: null, email: null, phone: null },
    origin: null,
    settings,
  };
  return {
    scheduleId: `${PREFIX}${plan.name}`,
    spec: {
      cronExpressions: schedule.cron,
      ...(schedule.everyMs === null ? {} : { intervals: [{ every: schedule.everyMs }] }),
    },
    action: {
      type: 'startWorkflow',
      workflowType: WORKFLOWS.definition,
      workflowId: `workflow-WF-${plan.name}`,
      taskQueue,
      args: [input],
    },
    policies: { overlap: OVERLAP[schedule.overlap] },
  };
}

async function put(client: Client, options: ScheduleOptions): Promise<void> {
  try {
    await client.schedule.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const { spec, action, policies } = options;
    await client.schedule.getHandle(options.scheduleId).update((previous) => ({
      ...previous,
      spec,
      policies: { ...previous.policies, ...policies },
      action: { ...previous.action, ...action },
    }));
  }
}

async function remove(client: Client, scheduleId: string): Promise<void> {
  try {
    await client.schedule.getHandle(scheduleId).delete();
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
}
