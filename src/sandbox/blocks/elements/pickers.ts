import { option, preselected } from '../composition.js';
import { array, integer, pattern, string } from '../engine.js';
import type { Check } from '../problem.js';
import { element } from './base.js';

const choices = array(option('any'), { min: 1, max: 10 });

/** Dates, times, and the lists of which all choices are seen at once. */
export const pickers: Record<string, Check> = {
  datepicker: element(['confirm', 'focus', 'placeholder'], {
    optional: { initial_date: pattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) },
  }),
  timepicker: element(['confirm', 'focus', 'placeholder'], {
    optional: { initial_time: pattern(/^([01]\d|2[0-3]):[0-5]\d$/), timezone: string() },
  }),
  // Ten digits: seconds since the epoch, not milliseconds.
  datetimepicker: element(['confirm', 'focus'], {
    optional: { initial_date_time: integer({ min: 1_000_000_000, max: 9_999_999_999 }) },
  }),
  radio_buttons: element(['confirm', 'focus'], {
    required: { options: choices },
    optional: { initial_option: option('any') },
    rules: [preselected('initial_option')],
  }),
  checkboxes: element(['confirm', 'focus'], {
    required: { options: choices },
    optional: { initial_options: choices },
    rules: [preselected('initial_options')],
  }),
};
