import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import { textOf } from './held.js';
import { useDispatch } from './use-dispatch.js';
import { type Actionable, useElement } from './use-element.js';

/** What the four kinds of text input have in common. */
export interface TextElement extends Actionable {
  placeholder?: { text: string };
  dispatch_action_config?: { trigger_actions_on?: string[] };
}

interface TextFieldProps {
  element: TextElement;
  type?: 'text' | 'email' | 'url';
  inputMode?: 'decimal' | 'numeric';
  multiline?: boolean;
  most?: number;
}

/** A field to type in; tells the app while typing only what its `dispatch_action_config` asks for. */
export function TextField({ element, type = 'text', inputMode, multiline, most }: TextFieldProps) {
  const handle = useElement(element, element.placeholder?.text);
  const value = textOf(handle.held, 'value') ?? '';
  const dispatch = useDispatch(element, value, (text) => handle.press({ value: text }));
  const write = (text: string): void => {
    handle.keep({ value: text === '' ? null : text });
    dispatch.typed(text);
  };
  const field = { className: 'text-input', placeholder: element.placeholder?.text };
  return (
    <AriaTextField
      {...handle.named}
      className="text-field"
      value={value}
      onChange={write}
      onKeyDown={(event) => event.key === 'Enter' && !multiline && dispatch.entered()}
      isInvalid={handle.invalid}
      autoFocus={handle.autoFocus}
      isRequired={handle.required}
      validationBehavior="aria"
      maxLength={most}
      type={type}
      inputMode={inputMode}
    >
      {multiline ? <TextArea {...field} rows={4} /> : <Input {...field} />}
    </AriaTextField>
  );
}
