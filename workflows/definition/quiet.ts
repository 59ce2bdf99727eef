import type { Scope } from '../../src/domain/definition-activities.js';
import type { Task, WaitAction } from '../../src/domain/plan.js';
import { slackDoor } from '../lib/doors.js';
import { edit } from '../lib/step-list.js';
import { StepFailed } from '../lib/steps.js';
import { type Desk, reading } from './desk.js';

// A timer of Temporal; a longer wait is made of several.
const LONGEST_MS = 30 * 86_400_000;

/** One of the named branches; what goes on is said by the `when` of the tasks behind it. @throws StepFailed */
export async function decide(desk: Desk, task: Task): Promise<unknown> {
  const { action } = task;
  if (action.kind !== 'decision') return null;
  return desk.step({
    id: task.id,
    deed: () => desk.services(task.timeoutMs).decideBranch({ action, scope: desk.scope(task) }),
    told: ({ branch, by, reason }) => `${branch} (by ${by}): ${reason}`,
  });
}

/** The same for one item of a list. */
export async function decideItem(_desk: Desk, { action }: Task, scope: Scope): Promise<unknown> {
  return action.kind === 'decision' ? reading().decideBranch({ action, scope }) : null;
}

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

/** A message to the thread, a channel or a person. It must arrive, so Temporal keeps trying. */
export async function say(desk: Desk, task: Task): Promise<unknown> {
  const { step, key } = desk;
  return step({
    id: task.id,
    attempts: 1,
    deed: () => post(desk, task, desk.scope(task), key(task.id).key),
    told: (message) => (message ? 'Said' : 'There is no thread to say it in'),
  });
}

/** The same for one item of a list. */
export async function sayItem(desk: Desk, task: Task, scope: Scope, index: number): Promise<unknown> {
  return post(desk, task, scope, desk.key(task.id, index).key);
}

async function post(desk: Desk, { action }: Task, scope: Scope, key: string): Promise<unknown> {
  if (action.kind !== 'message') return null;
  const { origin } = desk.run.state;
  const template = { text: action.text, channel: null, person: null, ...action.to };
  const { channel, person, text } = (await reading().render({ template, scope })) as {
    channel: string | null;
    person: string | null;
    text: string;
  };
  if (person) return slackDoor().directMessage({ user: person, key, markdown: text });
  if (channel) return slackDoor().postToChannel({ channel, key, markdown: text });
  return origin ? slackDoor().postToThread({ origin, key, markdown: text, kind: 'notice' }) : null;
}
