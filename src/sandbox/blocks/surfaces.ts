import { isShape, type Shape } from './engine.js';
import { type BlockProblem, failed, step } from './problem.js';

export type Surface = 'message' | 'modal' | 'home';

// docs.slack.dev/reference/block-kit/blocks: the surfaces each block's page names; files can only come in.
const blockSurfaces: Record<string, readonly Surface[]> = {
  // Its page says modals; Slack's own examples post it too (slackapi/slack-skills-plugin).
  alert: ['message', 'modal'],
  card: ['message', 'home'],
  carousel: ['message', 'home'],
  container: ['message', 'home'],
  context_actions: ['message'],
  data_table: ['message'],
  data_visualization: ['message'],
  file: [],
  markdown: ['message'],
  plan: ['message'],
  table: ['message'],
  task_card: ['message'],
};

// docs.slack.dev/reference/block-kit/block-elements, the same.
const elementSurfaces: Record<string, readonly Surface[]> = {
  datetimepicker: ['message', 'modal'],
  email_text_input: ['modal'],
  file_input: ['modal'],
  number_input: ['modal'],
  rich_text_input: ['modal', 'home'],
  url_text_input: ['modal'],
  workflow_button: ['message'],
};

/** How many blocks a surface holds. */
export const blockLimit = (surface: Surface): number => (surface === 'message' ? 50 : 100);

export type Placed = { shape: Shape; at: string };

const CHILDREN: Record<string, string> = { container: 'child_blocks', carousel: 'elements', plan: 'tasks' };

const listed = (value: unknown, at: string): Placed[] =>
  Array.isArray(value)
    ? value.flatMap((each, index) => (isShape(each) ? [{ shape: each, at: at + step(index) }] : []))
    : [];

/** Every block with its pointer, those inside containers, carousels and plans too. */
export function everyBlock(blocks: unknown, at = ''): Placed[] {
  return listed(blocks, at).flatMap((block) => {
    const key = CHILDREN[String(block.shape.type)];
    return key ? [block, ...everyBlock(block.shape[key], `${block.at}/${key}`)] : [block];
  });
}

/** The interactive elements that stand directly in a block. */
export function elementsIn({ shape, at }: Placed): Placed[] {
  const single = ['element', 'accessory'].flatMap((key) => {
    const value = shape[key];
    return isShape(value) ? [{ shape: value, at: `${at}/${key}` }] : [];
  });
  const keys = ['elements', 'actions'].filter(
    (key) => shape.type !== 'rich_text' && shape.type !== 'carousel' && key in shape,
  );
  return [...single, ...keys.flatMap((key) => listed(shape[key], `${at}/${key}`))];
}

function misplaced(table: Record<string, readonly Surface[]>, { shape, at }: Placed, surface: Surface): BlockProblem[] {
  const allowed = Object.hasOwn(table, String(shape.type)) ? table[String(shape.type)] : undefined;
  if (!allowed || allowed.includes(surface)) return [];
  return failed(`unsupported type: ${String(shape.type)}`, `${at}/type`, { type: 'enum' });
}

/** What Slack knows, but not on this surface. */
export function surfaceProblems(blocks: unknown, surface: Surface): BlockProblem[] {
  return everyBlock(blocks).flatMap((block) => {
    const wrong = misplaced(blockSurfaces, block, surface);
    return wrong.length > 0 ? wrong : elementsIn(block).flatMap((each) => misplaced(elementSurfaces, each, surface));
  });
}
