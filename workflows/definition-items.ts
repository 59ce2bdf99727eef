import type { Undone } from '../src/domain/services.js';
import {
  type ItemsInput,
  type ItemsOutcome,
  performAccounted,
  performItems,
  takeBackItems,
} from './definition/item-deeds.js';

/**
 * A slice of a long `for_each`, in a history of its own: its deeds in their order, or their undo. Answers the items'
 * results, with the ids of the deeds when they are asked for.
 */
export async function definitionItems(
  work: ItemsInput,
  items: unknown[],
  offset: number,
): Promise<unknown[] | ItemsOutcome | Undone> {
  if (work.takeBack) return takeBackItems(work, items, offset);
  if (work.accounted) return performAccounted(work, items, offset);
  return (await performItems(work, { items, offset })).map(({ output }) => output);
}
