import { elementsOf } from '../../../src/sandbox/blocks/elements/index.js';
import type { Shape } from '../../../src/sandbox/blocks/engine.js';
import type { Check } from '../../../src/sandbox/blocks/problem.js';
import { elementsIn, everyBlock } from '../../../src/sandbox/blocks/surfaces.js';
import { CHAPTERS } from '../../../src/sandbox/ui/gallery/chapters.js';
import type { Example } from '../../../src/sandbox/ui/gallery/example.js';
import { nameOf } from './gallery-deeds.js';

/** An element of the gallery with the example it stands in. */
export interface Shown {
  /** `chapter/title`, as the page marks the example. */
  id: string;
  example: Example;
  element: Shape;
  /** Whether the app hears of it at once; the rest is only held until the form is sent. */
  tells: boolean;
  /** How many elements before it in the example have its name. */
  which: number;
}

/** Every block that the gallery shows, those inside others too. */
export const shownBlocks = (): Shape[] =>
  CHAPTERS.flatMap(({ examples }) => examples.flatMap(({ blocks }) => everyBlock(blocks).map(({ shape }) => shape)));

/** Every element that the gallery shows. */
export const shownElements = (): Shown[] =>
  CHAPTERS.flatMap(({ name, examples }) =>
    examples.flatMap((example) => {
      const elements = everyBlock(example.blocks).flatMap((placed) =>
        elementsIn(placed).map(({ shape }) => ({ element: shape, tells: tells(placed.shape) })),
      );
      const real = elements.filter(({ element }) => !TEXTS.includes(String(element.type)));
      return real.map(({ element, tells }, index) => {
        const same = real.slice(0, index).filter((other) => nameOf(other.element) === nameOf(element));
        return { id: `${name}/${example.title}`, example, element, tells, which: same.length };
      });
    }),
  );

/** What else stands among the elements of a context block. */
const TEXTS = ['mrkdwn', 'plain_text'];

const tells = ({ type, dispatch_action }: Shape): boolean => type !== 'input' || dispatch_action === true;

const checks = (): Record<string, Check> => Object.assign({}, ...Object.values(elementsOf));

/** The name of every element that the sandbox's validator takes. */
export const elementTypes = (): string[] => Object.keys(checks()).sort();

/** The names of the elements that a form may hold. */
export const formElements = (): string[] => Object.keys(elementsOf.input).sort();

/** Fields that give an element another look or another way to use it. */
const VISIBLE = [
  'placeholder',
  'confirm',
  'style',
  'url',
  'accessibility_label',
  'visible_to_user_ids',
  'option_groups',
  'max_selected_items',
  'min_query_length',
  'filter',
  'default_to_current_conversation',
  'dispatch_action_config',
  'multiline',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'filetypes',
  'max_files',
  'timezone',
  ...'date time date_time value option options user users channel channels conversation conversations'
    .split(' ')
    .map((what) => `initial_${what}`),
];

/** Which of the visible fields an element may have: those that the validator does not call unknown. */
export function visibleFields(type: string): string[] {
  const check = checks()[type];
  return VISIBLE.filter(
    (field) =>
      check && !check({ type, [field]: null }, '').some(({ message }) => message.includes(`property: ${field}`)),
  );
}
