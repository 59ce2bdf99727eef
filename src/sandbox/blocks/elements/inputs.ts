import { array, boolean, integer, pattern, type Rule, string, variants } from '../engine.js';
import { type Check, failed } from '../problem.js';
import { richText } from '../rich-text.js';
import { element, type Trait } from './base.js';

const typed: Trait[] = ['focus', 'placeholder', 'dispatch'];
const number = pattern(/^-?\d+(\.\d+)?$/, 255);

const ordered =
  (low: string, high: string): Rule =>
  (input, at) =>
    low in input && high in input && Number(input[low]) > Number(input[high])
      ? failed(`\`${low}\` must not be greater than \`${high}\``, `${at}/${low}`)
      : [];

const wholeUnlessDecimal: Rule = (input, at) =>
  ['initial_value', 'min_value', 'max_value'].flatMap((field) =>
    input.is_decimal_allowed === false && String(input[field] ?? '').includes('.')
      ? failed('must provide an integer', `${at}/${field}`)
      : [],
  );

/** Everything that is typed or uploaded, in an input block only. */
export const inputs: Record<string, Check> = {
  plain_text_input: element(typed, {
    optional: {
      initial_value: string({ min: 0, max: 3000 }),
      multiline: boolean,
      min_length: integer({ min: 0, max: 3000 }),
      max_length: integer({ min: 1, max: 3000 }),
    },
    rules: [ordered('min_length', 'max_length')],
  }),
  email_text_input: element(typed, { optional: { initial_value: string({ min: 0, max: 3000 }) } }),
  url_text_input: element(typed, { optional: { initial_value: string({ min: 0, max: 3000 }) } }),
  number_input: element(typed, {
    required: { is_decimal_allowed: boolean },
    optional: { initial_value: number, min_value: number, max_value: number },
    rules: [wholeUnlessDecimal, ordered('min_value', 'max_value')],
  }),
  rich_text_input: element(typed, { optional: { initial_value: variants(() => ({ rich_text: richText })) } }),
  file_input: element([], {
    optional: { filetypes: array(string(), { min: 1 }), max_files: integer({ min: 1, max: 10 }) },
  }),
};
