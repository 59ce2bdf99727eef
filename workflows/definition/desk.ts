import { type ActivityInterfaceFor, patched, proxyActivities, workflowInfo } from '@temporalio/workflow';
import { QUEUES } from '../../src/domain/contract.js';
import type { DefinitionActivities, Scope } from '../../src/domain/definition-activities.js';
import type { DefinitionInput, OpenTask, Plan, Task } from '../../src/domain/plan.js';
import type { Keyed } from '../../src/domain/services.js';
import { openApprovals } from '../lib/approval/approvals.js';
import { openChoices } from '../lib/choice/choices.js';
import { HEARTBEAT } from '../lib/doors.js';
import { createHop, type Hop, HopError } from '../lib/hop.js';
import { queueNamed } from '../lib/queues.js';
import { openRun } from '../lib/run.js';
import type { RunDesk } from '../lib/run-desk.js';
import { createSaga } from '../lib/saga.js';
import { createSteps } from '../lib/steps.js';
import { openStopping, type Stopping } from '../lib/stopping.js';
import { createUndoWindow } from '../lib/undo-window.js';
import { type Events, openEvents } from './events.js';
import { createLane, type Lane } from './lane.js';
import { alarm, undoing } from './undoing.js';

export type Services = ActivityInterfaceFor<DefinitionActivities>;

/** What a declared workflow knows and can do while it runs. */
export interface Desk extends RunDesk {
  readonly input: DefinitionInput;
  readonly plan: Plan;
  readonly events: Events;
  /** A card asks one thing at a time: approvals, choices and failure cards wait for each other here. */
  readonly people: Lane;
  /** Results of the tasks so far, by id. */
  readonly outputs: Record<string, unknown>;
  readonly hop: Hop;
  /** Tasks that are over, and those in the middle of which the history before this one ended. */
  readonly done: Set<string>;
  readonly open: Record<string, OpenTask>;
  /** As `stopping.wait`. @throws Stopped, HopError when the wait goes on in the next history */
  wait: Stopping['wait'];
  key(taskId: string, index?: number): Keyed;
  scope(task: Pick<Task, 'reads'>): Scope;
  /** Activities with one attempt each; the step tries again. */
  services(timeoutMs: number): Services;
}

const PREPARE_MS = 30_000;

/** Opens state, queries and signals before the first await, so that nothing sent early is missed. */
export function openDesk(given: DefinitionInput): Desk {
  const input = given.runId === '' ? { ...given, runId: runIdOf(workflowInfo().workflowId) } : given;
  const { plan, runId, requester, origin, settings, parameters, carried } = input;
  const steps = plan.tasks.map(({ id, title }) => ({ id, title }));
  const title = `${plan.name} ${runId}`;
  const run = openRun(
    { runId, kind: plan.name, title, requester, origin, items: [], total: null, baseTotal: null, steps },
    settings,
    carried,
  );
  const stopping = openStopping(run);
  const hop = createHop(historyIsLong);
  const wait: Stopping['wait'] = async (until, timeoutMs) => {
    const came = await stopping.wait(() => until() || hop.now(), timeoutMs);
    if (!until() && hop.now()) throw new HopError('The wait goes on in a new history.');
    return came;
  };
  const services = (startToCloseTimeout: number) =>
    proxyActivities<DefinitionActivities>({
      taskQueue: queueNamed(QUEUES.slowIo),
      startToCloseTimeout,
      heartbeatTimeout: HEARTBEAT,
      retry: { maximumAttempts: 1 },
    });
  const saga = createSaga(run, undoing(services(PREPARE_MS)), alarm(run));
  saga.adopt(carried?.undoes ?? []);
  const outputs: Record<string, unknown> = { ...carried?.outputs };
  const { workflowId } = workflowInfo();
  return {
    input,
    plan,
    run,
    saga,
    stopping,
    outputs,
    services,
    step: createSteps(run, saga, stopping),
    hop,
    wait,
    done: new Set(carried?.done),
    open: { ...carried?.open },
    approvals: openApprovals(run, { ...stopping, wait }, carried?.asked),
    choices: openChoices(run, stopping),
    undo: createUndoWindow(run),
    events: openEvents(run, carried?.events),
    people: createLane(),
    key: (taskId, index) => ({ key: `${workflowId}:${taskId}${index === undefined ? '' : `:${index}`}`, runId }),
    scope: ({ reads }) => ({
      parameters,
      tasks: Object.fromEntries(reads.filter((id) => id in outputs).map((id) => [id, outputs[id]])),
      run: { id: runId, requester: requester.userId, startedAt: run.state.startedAt },
    }),
  };
}

/** The server says when: long before its own limits. */
const historyIsLong = (): boolean => workflowInfo().continueAsNewSuggested && patched('goes-on-in-a-new-history');

/** A scheduled start is named by Temporal: `workflow-WF-<name>-<instant>`. */
const runIdOf = (workflowId: string): string => workflowId.replace(/^workflow-/, '');

/** For what only reads: quick, and tried as often as plumbing is. */
export const reading = (): Services =>
  proxyActivities<DefinitionActivities>({
    taskQueue: queueNamed(QUEUES.slowIo),
    startToCloseTimeout: PREPARE_MS,
    retry: { initialInterval: '200 milliseconds', maximumAttempts: 5 },
  });
