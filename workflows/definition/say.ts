import type { Scope } from '../../src/domain/definition-activities.js';
import type { Task } from '../../src/domain/plan.js';
import { slackDoor } from '../lib/doors.js';
import { type Desk, reading } from './desk.js';
import type { Item } from './own-history.js';

/** A message to the thread, a channel or a person. It must arrive, so Temporal keeps trying. */
export async function say(desk: Desk, task: Task): Promise<unknown> {
  const { step, key } = desk;
  return step({
    id: task.id,
    attempts: 1,
    deed: () => post(desk, { task, scope: desk.scope(task), key: key(task.id).key }),
    told: (message) => (message ? 'Said' : 'There is no thread to say it in'),
  });
}

/** The same for one item of a list. */
export async function sayItem(desk: Desk, { task, scope, index }: Item): Promise<unknown> {
  return post(desk, { task, scope, key: desk.key(task.id, index).key });
}

interface Saying {
  task: Task;
  scope: Scope;
  key: string;
}

async function post(desk: Desk, { task: { action }, scope, key }: Saying): Promise<unknown> {
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
