import type { Task, WaitAction } from '../../src/domain/plan.js';
import { edit } from '../lib/step-list.js';
import { StepFailed } from '../lib/steps.js';
import { type Desk, reading } from './desk.js';

// A timer of Temporal; a longer wait is made of several.
const LONGEST_MS = 30 * 86_400_000;

/** Time, an instant, or an event from outside. An event that does not come fails the task. @throws StepFailed, Stopped */
export async function waitFor(desk: Desk, task: Task): Promise<unknown> {
  const { run, events, wait, hop, open } = desk;
  const before = open[task.id];
  const { action } = task;
  if (action.kind !== 'wait') return null;
  run.tell(() => edit(run, task.id, { state: 'waiting', attempt: 1, started: true }));
  if ('event' in action) {
    const until = before?.kind === 'wait' ? before.until : Date.now() + action.timeoutMs;
    open[task.id] = { kind: 'wait', until };
    const came = await hop.resting(() => wait(() => events.arrived(action.event), until - Date.now()));
    const event = events.take(action.event);
    const detail = event ? `${action.event}, from ${event.by}` : `${action.event} did not come`;
    run.tell(() => edit(run, task.id, { state: came ? 'completed' : 'failed', detail, ended: true }));
    if (!event) throw new StepFailed(task.id, { refusal: 'Timeout', reason: detail, type: 'Timeout' });
    return event.payload ?? { by: event.by, at: event.at };
  }
  const until = before?.kind === 'wait' ? before.until : await endOf(desk, task, action);
  open[task.id] = { kind: 'wait', until };
  while (Date.now() < until) await hop.resting(() => wait(() => false, Math.min(until - Date.now(), LONGEST_MS)));
  const at = new Date(until).toISOString();
  run.tell(() => edit(run, task.id, { state: 'completed', detail: `until ${at.slice(0, 16)} UTC`, ended: true }));
  return { until: at };
}

const endOf = async (desk: Desk, task: Task, action: Exclude<WaitAction, { event: string }>): Promise<number> =>
  'until' in action
    ? reading().instantOf({ until: action.until, scope: desk.scope(task) })
    : Date.now() + action.durationMs;
