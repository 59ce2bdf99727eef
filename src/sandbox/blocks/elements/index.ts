import { imageRule, imageSource, url } from '../composition.js';
import { object, string } from '../engine.js';
import type { Check } from '../problem.js';
import { buttons } from './buttons.js';
import { inputs } from './inputs.js';
import { pickers } from './pickers.js';
import { selects } from './selects.js';

/** An image inside another block. */
export const imageElement = object({
  required: { alt_text: string({ max: 2000 }) },
  optional: imageSource,
  rules: [imageRule],
});

/** A source that a task card names. */
export const urlSource = object({ required: { url: url(), text: string() } });

const pick = (from: Record<string, Check>, ...names: string[]): Record<string, Check> =>
  Object.fromEntries(names.flatMap((name) => (from[name] ? [[name, from[name]]] : [])));

/** Which elements each place takes, by the place's name. */
export const elementsOf: Record<
  'actions' | 'accessory' | 'input' | 'contextActions' | 'cardActions',
  Record<string, Check>
> = {
  actions: {
    ...pick(buttons, 'button', 'overflow', 'workflow_button'),
    ...selects,
    ...pickers,
    ...pick(inputs, 'rich_text_input'),
  },
  accessory: { ...pick(buttons, 'button', 'overflow', 'workflow_button'), ...selects, ...pickers, image: imageElement },
  input: { ...selects, ...pickers, ...inputs },
  contextActions: pick(buttons, 'icon_button', 'feedback_buttons'),
  cardActions: pick(buttons, 'button'),
};
