import { type Block, isJson, type Json } from '../../state/wire.js';

/** An interactive element with the block it stands in. */
export interface PlacedElement {
  blockId: string;
  element: Json & { type: string; action_id: string };
  /** Inside an input block: its value counts when the view is submitted. */
  input?: Block;
}

const isElement = (value: unknown): value is PlacedElement['element'] =>
  isJson(value) && typeof value.type === 'string' && typeof value.action_id === 'string';

/** Blocks that hold other blocks. */
const NESTED = ['child_blocks', 'elements', 'tasks', 'cards', 'blocks'];

/** Every interactive element of a message or view, in reading order, with the id of the block that holds it. */
export function elementsOf(blocks: readonly unknown[], outer = ''): PlacedElement[] {
  return blocks.filter(isJson).flatMap((block) => {
    const blockId = typeof block.block_id === 'string' ? block.block_id : outer;
    const own = [block.accessory, block.element, ...listOf(block.elements), ...listOf(block.actions), block.hero_action]
      .filter(isElement)
      .map((element) => ({ blockId, element, ...(block.type === 'input' ? { input: block as Block } : {}) }));
    const inner = NESTED.flatMap((key) =>
      elementsOf(
        listOf(block[key]).filter((part) => !isElement(part)),
        blockId,
      ),
    );
    return [...own, ...inner];
  });
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The blocks of a message together with those of its attachments. */
export function allBlocks(message: { blocks?: Block[]; attachments?: Json[] }): unknown[] {
  return [...(message.blocks ?? []), ...(message.attachments ?? []).flatMap(({ blocks }) => listOf(blocks))];
}
