import { type ItemsInput, performItems } from './definition/act.js';

/** A slice of a long `for_each`, in a history of its own. Answers the items' results in their order. */
export const definitionItems = (work: ItemsInput, items: unknown[], offset: number): Promise<unknown[]> =>
  performItems(work, items, offset, () => undefined);
