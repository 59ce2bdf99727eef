import { isShape, lengthOf } from './engine.js';
import { type BlockProblem, failed } from './problem.js';
import { elementsIn, everyBlock, type Placed, type Surface } from './surfaces.js';

const MARKDOWN_LIMIT = 12_000;
const TABLE_LIMIT = 10_000;
const TABLES = new Set(['table', 'data_table']);

/** The later ones of several that carry the same id. */
function repeated(placed: Placed[], key: 'block_id' | 'action_id'): BlockProblem[] {
  const seen = new Set<unknown>();
  return placed.flatMap(({ shape, at }) => {
    const id = shape[key];
    if (typeof id !== 'string' || id === '') return [];
    if (seen.has(id)) return failed(`\`${key}\` "${id}" already exists`, `${at}/${key}`);
    seen.add(id);
    return [];
  });
}

function markdownTogether(blocks: Placed[]): BlockProblem[] {
  let total = 0;
  return blocks
    .filter(({ shape }) => shape.type === 'markdown')
    .flatMap(({ shape, at }) => {
      total += lengthOf(String(shape.text ?? ''));
      const constraint = { type: 'max_length', expected: MARKDOWN_LIMIT, got: total };
      return total > MARKDOWN_LIMIT
        ? failed(`must be less than ${MARKDOWN_LIMIT + 1} characters`, `${at}/text`, constraint)
        : [];
    });
}

/** All text that people would read in a value, in characters. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + textLength(each), 0);
  if (!isShape(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) => sum + (typeof each === 'string' ? (key === 'text' ? lengthOf(each) : 0) : textLength(each)),
    0,
  );
}

function tablesTogether(blocks: Placed[]): BlockProblem[] {
  const tables = blocks.filter(({ shape }) => TABLES.has(String(shape.type)));
  const long = tables.filter(({ shape }) => textLength(shape.rows) > TABLE_LIMIT);
  return [
    ...tables.slice(1).flatMap(({ at }) => failed('only_one_table_allowed', at)),
    ...long.flatMap(({ at }) =>
      failed(`must be less than ${TABLE_LIMIT + 1} characters`, `${at}/rows`, {
        type: 'max_length',
        expected: TABLE_LIMIT,
      }),
    ),
  ];
}

/** In the words that chat.update was seen to answer. */
function onePlan(blocks: Placed[]): BlockProblem[] {
  const plans = blocks.filter(({ shape }) => shape.type === 'plan');
  return plans.slice(1).flatMap(({ at }) => failed('Cannot have more than 1 plan block', at));
}

function oneFocus(blocks: Placed[]): BlockProblem[] {
  const focused = blocks.flatMap(elementsIn).filter(({ shape }) => shape.focus_on_load === true);
  return focused
    .slice(1)
    .flatMap(({ at }) => failed('only one element can have `focus_on_load`', `${at}/focus_on_load`));
}

/** What is wrong only when all blocks are looked at together. */
export function problemsTogether(blocks: unknown, surface: Surface): BlockProblem[] {
  const placed = everyBlock(blocks);
  return [
    ...repeated(placed, 'block_id'),
    // Slack wants an action_id to be unique in its block, not in the whole message.
    ...placed.flatMap((block) => repeated(elementsIn(block), 'action_id')),
    ...oneFocus(placed),
    ...(surface === 'message' ? [...markdownTogether(placed), ...tablesTogether(placed), ...onePlan(placed)] : []),
  ];
}
