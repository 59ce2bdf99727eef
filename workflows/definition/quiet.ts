import type { Task } from '../../src/domain/plan.js';
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

/** Time, an instant, or an event from outside. An event that does not come fails the task. @throws StepFailed, Stopped */
export async function waitFor(desk: Desk, task: Task): Promise<unknown> {
  const { run, events, stopping } = desk;
  const { action } = task;
  if (action.kind !== 'wait') return null;
  run.tell(() => edit(run, task.id, { state: 'waiting', attempt: 1, started: true }));
  if ('event' in action) {
    const came = await stopping.wait(() => events.arrived(action.event), action.timeoutMs);
    const event = events.take(action.event);
    const detail = event ? `${action.event}, from ${event.by}` : `${action.event} did not come`;
    run.tell(() => edit(run, task.id, { state: came ? 'completed' : 'failed', detail, ended: true }));
    if (!event) throw new StepFailed(task.id, { refusal: 'Timeout', reason: detail, type: 'Timeout' });
    return event.payload ?? { by: event.by, at: event.at };
  }
  const until = 'until' in action ? await instant(desk, task, action.until) : Date.now() + action.durationMs;
  while (Date.now() < until) await stopping.wait(() => false, Math.min(until - Date.now(), LONGEST_MS));
  const at = new Date(until).toISOString();
  run.tell(() => edit(run, task.id, { state: 'completed', detail: `until ${at.slice(0, 16)} UTC`, ended: true }));
  return { until: at };
}

const instant = (desk: Desk, task: Task, until: string): Promise<number> =>
  reading().instantOf({ until, scope: desk.scope(task) });

/** A message to the thread, a channel or a person. It must arrive, so Temporal keeps trying. */
export async function say(desk: Desk, task: Task): Promise<unknown> {
  const { run, step, key } = desk;
  const { action } = task;
  if (action.kind !== 'message') return null;
  const { origin } = run.state;
  return step({
    id: task.id,
    attempts: 1,
    deed: async () => {
      const { channel, person, text } = (await reading().render({
        template: { text: action.text, channel: null, person: null, ...action.to },
        scope: desk.scope(task),
      })) as { channel: string | null; person: string | null; text: string };
      const once = key(task.id).key;
      if (person) return slackDoor().directMessage({ user: person, key: once, markdown: text });
      if (channel) return slackDoor().postToChannel({ channel, key: once, markdown: text });
      return origin ? slackDoor().postToThread({ origin, key: once, markdown: text, kind: 'notice' }) : null;
    },
    told: (message) => (message ? 'Said' : 'There is no thread to say it in'),
  });
}
