import type { RichTextBlock, RichTextInput as RichTextElement } from '@slack/types';
import { TextArea, TextField } from 'react-aria-components';
import { useDispatch } from './use-dispatch.js';
import { useElement } from './use-element.js';

const richText = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

function plainText(value: unknown): string {
  const block = value as RichTextBlock | null;
  const sections = block?.elements ?? [];
  return sections
    .map((section) => section.elements.map((part) => ('text' in part ? (part.text ?? '') : '')).join(''))
    .join('\n');
}

/** `rich_text_input`: entered here as plain lines. */
export function RichTextInput({ element }: { element: RichTextElement }) {
  const handle = useElement(element, element.placeholder?.text);
  const value = plainText(handle.held.rich_text_value);
  const dispatch = useDispatch(element, value, (text) => handle.press({ value: text }));
  const write = (text: string): void => {
    handle.keep({ rich_text_value: text ? richText(text) : null });
    dispatch.typed(text);
  };
  return (
    <TextField
      {...handle.named}
      className="text-field"
      value={value}
      onChange={write}
      onKeyDown={(event) => event.key === 'Enter' && !event.shiftKey && dispatch.entered() && event.preventDefault()}
      isInvalid={handle.invalid}
      autoFocus={handle.autoFocus}
    >
      <TextArea className="text-input" rows={element.min_lines ?? 4} placeholder={element.placeholder?.text} />
    </TextField>
  );
}
