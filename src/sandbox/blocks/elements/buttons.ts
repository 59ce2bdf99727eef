import { option, style, url } from '../composition.js';
import { array, object, oneOf, string } from '../engine.js';
import type { Check } from '../problem.js';
import { plainText } from '../text.js';
import { element } from './base.js';

const text = plainText(75);
const value = string({ min: 0, max: 2000 });

const trigger = object({
  required: { url: url() },
  optional: {
    customizable_input_parameters: array(object({ required: { name: string(), value: string({ min: 0 }) } })),
  },
});

const feedback = object({
  required: { text, value: string({ max: 2000 }) },
  optional: { accessibility_label: string({ max: 75 }) },
});

/** Everything that is pressed. */
export const buttons: Record<string, Check> = {
  button: element(['confirm', 'label'], { required: { text }, optional: { value, url: url(), style } }),
  workflow_button: element(['confirm', 'label'], {
    required: { text, workflow: object({ required: { trigger } }) },
    optional: { style },
  }),
  icon_button: element(['confirm', 'label'], {
    required: { icon: oneOf('trash'), text },
    optional: { value, visible_to_user_ids: array(string()) },
  }),
  feedback_buttons: element([], { required: { positive_button: feedback, negative_button: feedback } }),
  overflow: element(['confirm'], { required: { options: array(option('overflow'), { min: 1, max: 5 }) } }),
};
