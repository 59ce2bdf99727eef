import type { Block, Json, ViewValues } from '../../state/wire.js';
import { initialValue } from '../elements/initial-value.js';

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function elementsOf(block: Json): Json[] {
  return [block.element, block.accessory, ...(Array.isArray(block.elements) ? block.elements : [])].filter(isObject);
}

/** The whole `state.values` of a message or view: what was touched, and the initial values of the rest. */
export function collectValues(blocks: readonly Block[], touched: ViewValues): ViewValues {
  const values: ViewValues = {};
  for (const block of blocks) {
    const blockId = block.block_id ?? '';
    for (const element of elementsOf(block)) {
      const actionId = String(element.action_id ?? '');
      const value = touched[blockId]?.[actionId] ?? initialValue(element);
      if (value) values[blockId] = { ...values[blockId], [actionId]: value };
    }
    const inner = block.child_blocks;
    if (Array.isArray(inner)) Object.assign(values, collectValues(inner, touched));
  }
  return values;
}
