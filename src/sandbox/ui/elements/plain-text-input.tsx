import type { PlainTextInput as PlainTextElement } from '@slack/types';
import { TextField } from './text-field.js';

/** `plain_text_input`. */
export const PlainTextInput = ({ element }: { element: PlainTextElement }) => (
  <TextField element={element} multiline={element.multiline} most={element.max_length} />
);
