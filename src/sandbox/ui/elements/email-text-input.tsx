import type { EmailInput } from '@slack/types';
import { TextField } from './text-field.js';

/** `email_text_input`. */
export const EmailTextInput = ({ element }: { element: EmailInput }) => <TextField element={element} type="email" />;
