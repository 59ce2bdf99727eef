import { array, boolean, isShape, object, string, variants } from './engine.js';
import { agent } from './layouts/agent.js';
import { basic } from './layouts/basic.js';
import { cards } from './layouts/cards.js';
import { charts } from './layouts/charts.js';
import { tables } from './layouts/tables.js';
import { type BlockProblem, type Check, failed, wrongType } from './problem.js';
import { blockLimit, everyBlock, type Surface, surfaceProblems } from './surfaces.js';
import { plainText } from './text.js';
import { problemsTogether } from './together.js';

const known: Record<string, Check> = { ...basic, ...agent, ...tables, ...cards, ...charts };
const anyBlock = variants(() => known);

/** The name of every block the validator knows. */
export const blockTypes = (): string[] => Object.keys(known).sort();

/**
 * What Slack would refuse in these blocks on this surface, with pointers from the list (`/0/text/text`).
 * Limits: docs.slack.dev/reference/block-kit. No problem means that Slack takes them.
 */
export function validateBlocks(blocks: unknown, { surface }: { surface: Surface }): BlockProblem[] {
  if (!Array.isArray(blocks)) return wrongType('must provide an array', '');
  const each = array(anyBlock, { max: blockLimit(surface) })(blocks, '');
  if (each.length > 0) return each;
  const misplaced = surfaceProblems(blocks, surface);
  return misplaced.length > 0 ? misplaced : problemsTogether(blocks, surface);
}

const carried = {
  private_metadata: string({ min: 0, max: 3000 }),
  callback_id: string({ min: 0, max: 255 }),
  external_id: string({ min: 0, max: 255 }),
};
const blocksOf: Check = (value) => (Array.isArray(value) ? [] : wrongType('must provide an array', '/blocks'));

const views: Record<string, Check> = {
  modal: object({
    required: { title: plainText(24), blocks: blocksOf },
    optional: {
      ...carried,
      submit: plainText(24),
      close: plainText(24),
      clear_on_close: boolean,
      notify_on_close: boolean,
    },
  }),
  home: object({
    required: { blocks: blocksOf },
    // A home view may carry the fields of a modal; Slack ignores them.
    optional: { ...carried, title: plainText(24), submit: plainText(24), close: plainText(24) },
  }),
};

const submitMissing = (view: Record<string, unknown>): BlockProblem[] =>
  view.type !== 'modal' || view.submit !== undefined
    ? []
    : everyBlock(view.blocks, '/blocks')
        .filter(({ shape }) => shape.type === 'input')
        .slice(0, 1)
        .flatMap(({ at }) => failed('must define `submit` to use an `input` block in modals', `${at}/input`));

/** What Slack would refuse in this view, with pointers from the view (`/title/text`, `/blocks/0`). */
export function validateView(view: unknown): BlockProblem[] {
  const frame = variants(() => views)(view, '');
  if (!isShape(view) || !Array.isArray(view.blocks)) return frame;
  const surface = view.type === 'home' ? 'home' : 'modal';
  const inside = validateBlocks(view.blocks, { surface }).map((problem) => ({
    ...problem,
    pointer: `/blocks${problem.pointer}`,
  }));
  const problems = [...frame, ...inside];
  return problems.length > 0 ? problems : submitMissing(view);
}
