import { executeChild, patched } from '@temporalio/workflow';
import { WORKFLOWS } from '../../src/domain/contract.js';
import { counted } from '../../src/domain/counted.js';
import type { Deed, Done, Scope } from '../../src/domain/definition-activities.js';
import type { Task } from '../../src/domain/plan.js';
import { edit } from '../lib/step-list.js';
import { StepFailed } from '../lib/steps.js';
import { childOf } from './child.js';
import type { Desk } from './desk.js';
import { type ItemsInput, type ItemsOutcome, outcomeOf, performItems } from './item-deeds.js';
import { type EachItem, inOwnHistory, type PerformSlice } from './own-history.js';
import { undoOf, undoOfSlice } from './undoing.js';

// One history holds a few thousand steps; longer lists are split over children of this size.
const SLICE = 200;
// What runs in the run's own history takes more of it for each item.
const OWN_SLICE = 50;

interface Work {
  items: unknown[];
  /** Left out: a deed for an activity. */
  one?: EachItem;
}

type Slice = (work: ItemsInput, slice: unknown[], offset: number) => Promise<unknown[] | ItemsOutcome>;

/**
 * A task once for each item, in slices; between two of them a long history ends and a stop takes effect.
 * @throws StepFailed, Stopped, HopError
 */
export async function forEach(desk: Desk, task: Task, { items, one }: Work): Promise<unknown[]> {
  const { step, stopping, hop, open, run } = desk;
  const before = open[task.id];
  const outputs = before?.kind === 'items' ? before.outputs : [];
  let rest = before?.kind === 'items' ? before.rest : items;
  const total = outputs.length + rest.length;
  let done = outputs.length;
  const finished = (count: number) => {
    done += count;
    run.change(() => edit(run, task.id, { detail: `${done} of ${total}` }));
  };
  const perform = one ? inOwnHistory(desk, task, { one, finished }) : asDeeds(desk, task, { total, finished });
  const stopped = () => stopping.by() !== null && patched('stops-between-slices');
  await step({
    id: task.id,
    attempts: 1,
    deed: async () => {
      for (let size = 0; rest.length > 0 && !stopped(); rest = rest.slice(size)) {
        open[task.id] = { kind: 'items', outputs, rest };
        if (outputs.length > 0) await hop.resting(() => hop.gate());
        const slice = rest.slice(0, one ? OWN_SLICE : SLICE);
        size = slice.length;
        outputs.push(...(await perform(slice, outputs.length)));
      }
      return outputs;
    },
    told: () => counted(outputs.length, 'item'),
  });
  if (rest.length > 0) stopping.check();
  return outputs;
}

/** Short lists in activities of this history, longer ones in children; each deed's undo is registered before it. */
function asDeeds(
  desk: Desk,
  task: Task,
  { total, finished }: { total: number; finished(count: number): void },
): PerformSlice {
  const { saga, key, input } = desk;
  const deed = task.action as Deed;
  const scope = itemScope(desk, task);
  const work: ItemsInput = { task, deed, scope, runId: input.runId, keyPrefix: key(task.id).key };
  const undoable = deed.kind !== 'transform' && undoOf({ task, deed, keyed: key(task.id), scope }) !== null;
  if (total <= SLICE) {
    return async (items) => {
      if (undoable) registerEach(desk, task, { items });
      const tell = ({ ref }: Done, index: number) => {
        finished(1);
        const undo = saga.undoes().find((known) => known.input.key === key(task.id, index).key);
        if (undo) undo.ref = ref ?? '';
      };
      return (await performItems(work, { items, offset: 0, finished: tell })).map(({ output }) => output);
    };
  }
  const inSlices = undoable && patched('takes-back-in-slices');
  return async (slice, offset) => {
    const workflowId = `${work.keyPrefix}:${offset}`;
    if (undoable && !inSlices) registerEach(desk, task, { items: slice, offset });
    const undo = undoable && inSlices ? undoOfSlice(work, slice, offset) : null;
    if (undo) saga.register(undo);
    const args: [ItemsInput, unknown[], number] = [{ ...work, accounted: true }, slice, offset];
    const answer = await childOf(task, () => executeChild<Slice>(WORKFLOWS.definitionItems, { workflowId, args }));
    const { outputs, refs, failure } = outcomeOf(answer);
    if (undo) Object.assign(undo.input, { refs });
    if (failure) throw new StepFailed(task.id, failure);
    finished(slice.length);
    return outputs;
  };
}

function registerEach(desk: Desk, task: Task, { items, offset = 0 }: { items: unknown[]; offset?: number }): void {
  const deed = task.action as Deed;
  if (deed.kind === 'transform') return;
  const scope = itemScope(desk, task);
  for (const [at, item] of items.entries()) {
    const index = offset + at;
    const undo = undoOf({ task, deed, keyed: desk.key(task.id, index), scope: { ...scope, item, index } });
    if (undo) desk.saga.register(undo);
  }
}

/** Without the list itself, which would travel with each of its items. */
function itemScope({ scope }: Desk, task: Task): Scope {
  const reads = task.forEach?.reads;
  if (!reads) return scope(task);
  const { parameters, ...seen } = scope({ reads: reads.tasks });
  return { ...seen, parameters: Object.fromEntries(reads.parameters.map((name) => [name, parameters[name] ?? null])) };
}
