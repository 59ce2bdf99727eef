import type { URLInput } from '@slack/types';
import { TextField } from './text-field.js';

/** `url_text_input`. */
export const UrlTextInput = ({ element }: { element: URLInput }) => <TextField element={element} type="url" />;
