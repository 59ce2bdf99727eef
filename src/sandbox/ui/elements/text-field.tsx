import { useEffect, useRef } from 'react';
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import { useBlock } from '../blocks/surface.js';
import { textOf } from './held.js';
import { type Actionable, useElement } from './use-element.js';

const PAUSE_MS = 400;

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

/** When a text input tells the app: on Enter unless its `dispatch_action_config` says something else. */
function useDispatch(element: TextElement, value: string, tell: (text: string) => void) {
  const { dispatches } = useBlock();
  const when = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return {
    entered: (): void => {
      if (dispatches && when.includes('on_enter_pressed')) tell(value);
    },
    typed: (text: string): void => {
      window.clearTimeout(timer.current);
      if (!dispatches || !when.includes('on_character_entered')) return;
      timer.current = window.setTimeout(() => tell(text), PAUSE_MS);
    },
  };
}
