import type { NumberInput as NumberElement } from '@slack/types';
import { TextField } from './text-field.js';

/** `number_input`: the number stays the text that was typed, as Slack hands it to the app. */
export const NumberInput = ({ element }: { element: NumberElement }) => (
  <TextField element={element} inputMode={element.is_decimal_allowed ? 'decimal' : 'numeric'} />
);
