import type { Chapter } from './example.js';
import { agents } from './examples/agents.js';
import { buttons } from './examples/buttons.js';
import { cards } from './examples/cards.js';
import { charts } from './examples/charts.js';
import { choices } from './examples/choices.js';
import { inputs } from './examples/inputs.js';
import { media } from './examples/media.js';
import { richText } from './examples/rich-text.js';
import { selects } from './examples/selects.js';
import { tables } from './examples/tables.js';
import { textBlocks } from './examples/text-blocks.js';

/** Everything the gallery shows, in its order. */
export const CHAPTERS: Chapter[] = [
  ...textBlocks,
  ...richText,
  ...media,
  ...tables,
  ...charts,
  ...cards,
  ...agents,
  ...buttons,
  ...selects,
  ...choices,
  ...inputs,
];
