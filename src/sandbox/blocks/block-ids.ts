import { randomBytes } from 'node:crypto';
import { withDefaults } from './defaults.js';
import { isShape } from './engine.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** An id as Slack gives it to a block that came without one: five characters of base64. */
const newId = (): string => [...randomBytes(5)].map((byte) => LETTERS[byte % LETTERS.length]).join('');

const INTERACTIVE = new Set(['element', 'accessory', 'elements', 'actions']);

/** Interactive elements get an `action_id`; text, images and url sources have none. */
const ACTS =
  /^(button|overflow|.*_select|datepicker|timepicker|datetimepicker|checkboxes|radio_buttons|.*_input|workflow_button|icon_button|feedback_buttons)$/;

function withActionId(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withActionId);
  if (!isShape(value) || !ACTS.test(String(value.type))) return value;
  return { ...value, action_id: typeof value.action_id === 'string' ? value.action_id : newId() };
}

function withId(block: unknown): unknown {
  if (!isShape(block)) return block;
  const filled = Object.entries(block).map(([key, value]): [string, unknown] => {
    if (key === 'child_blocks' || key === 'tasks' || (key === 'elements' && block.type === 'carousel')) {
      return [key, Array.isArray(value) ? value.map(withId) : value];
    }
    return [key, INTERACTIVE.has(key) && block.type !== 'rich_text' ? withActionId(value) : value];
  });
  return { ...Object.fromEntries(filled), block_id: typeof block.block_id === 'string' ? block.block_id : newId() };
}

/**
 * The blocks as Slack keeps them: each with a `block_id`, each interactive element with an `action_id`, and with the
 * fields that Slack fills in; what was given is kept, so that an update with the same ids keeps its state.
 */
export const withBlockIds = <T>(blocks: readonly T[]): (T & { block_id: string })[] =>
  blocks.map((block) => withId(withDefaults(block)) as T & { block_id: string });
