import { executeChild } from '@temporalio/workflow';
import { WORKFLOWS } from '../../src/domain/contract.js';
import type { Scope } from '../../src/domain/definition-activities.js';
import type { Undo } from '../../src/domain/order-return.js';
import type { HttpAction, ServiceAction, Task } from '../../src/domain/plan.js';
import type { Keyed, Undone } from '../../src/domain/services.js';
import { slackDoor } from '../lib/doors.js';
import type { Run } from '../lib/run.js';
import type { Alarm, Undoer } from '../lib/saga.js';
import type { Services } from './desk.js';
import type { ItemsInput } from './item-deeds.js';

type UndoInput = Parameters<Services['undoTask']>[0];

// Services whose deeds can be taken back without the file saying how.
const NATURAL = ['order_creation', 'payment_processing', 'shipping_confirmation'];

export const undoing =
  (services: Services): Undoer =>
  ({ input, ref }) =>
    isSlice(input) ? takeBackSlice(input) : services.undoTask({ ...(input as UndoInput), ref });

/** A slice of a list is taken back as it was done: by a child, in a history of its own. */
interface SliceUndo extends Keyed {
  work: ItemsInput;
  items: unknown[];
  offset: number;
  /** Ids of the deeds; none while they are not known. */
  refs?: (string | null)[];
}

const isSlice = (input: Keyed): input is SliceUndo => 'items' in input;

const takeBackSlice = ({ key, work, items, offset, refs = [] }: SliceUndo): Promise<Undone> =>
  executeChild<(work: ItemsInput, items: unknown[], offset: number) => Promise<Undone>>(WORKFLOWS.definitionItems, {
    workflowId: `${key}:undo`,
    args: [{ ...work, takeBack: refs }, items, offset],
  });

/** How a slice's deeds are taken back; registered before them. */
export function undoOfSlice(work: ItemsInput, items: unknown[], offset: number): Omit<Undo, 'ref'> {
  const { task, keyPrefix, runId } = work;
  const input: SliceUndo = { key: `${keyPrefix}:${offset}`, runId, work, items, offset };
  return { stepId: task.id, title: `Take back: ${task.title}`, verb: 'taken back', activity: 'undoTask', input };
}

interface Undoable {
  task: Task;
  deed: ServiceAction | HttpAction;
  keyed: Keyed;
  scope: Scope;
}

/** How a task's deed is taken back, as data; null when nothing has to be. */
export function undoOf({ task, deed, keyed, scope }: Undoable): Omit<Undo, 'ref'> | null {
  const { compensate, id, title } = task;
  const natural = deed.kind === 'service' && NATURAL.includes(deed.service);
  if (!compensate && !natural) return null;
  const input: UndoInput = { ...keyed, deed, compensate, scope, ref: null };
  return { stepId: id, title: `Take back: ${title}`, verb: 'taken back', activity: 'undoTask', input };
}

/** A compensation that keeps failing is told to the operators. */
export function alarm(run: Run): Alarm {
  const slack = slackDoor();
  return async ({ title, stepId }, reason) => {
    const markdown = `${run.state.runId}: “${title}” keeps failing (${reason}). It is tried again until it is done.`;
    const key = `${run.state.workflowId}:escalation_${stepId}`;
    run.outbox.send(`operators-${stepId}`, () =>
      slack.postToChannel({ channel: run.settings.operatorsChannel, key, markdown }),
    );
  };
}
