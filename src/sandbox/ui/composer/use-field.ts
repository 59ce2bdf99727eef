import { type ChangeEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Marked } from './marks.js';
import { typeInto } from './type-into.js';

/** The text of a composer, with the cursor in it. */
export interface Field {
  ref: RefObject<HTMLTextAreaElement | null>;
  text: string;
  cursor: number;
  /** What is selected now, in the text as it is now. */
  selected: () => Marked;
  /** Changes the text for the person, who can take it back with Ctrl+Z. */
  put: (next: Marked) => void;
  /** Puts words in the place of what is selected. */
  putWords: (words: string) => void;
  /** Begins anew with another text; nothing is left to take back. */
  reset: (text: string) => void;
  onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void;
  onSelect: () => void;
}

/** Keeps a composer's text. `keep` is told of each change, `focused` asks for the cursor at its end from the beginning. */
export function useField(initial: () => string, keep: (text: string) => void, focused: boolean): Field {
  const [text, setText] = useState(initial);
  const [cursor, setCursor] = useState(text.length);
  const ref = useRef<HTMLTextAreaElement>(null);
  const moveTo = useRef<Marked | null>(focused ? { text, from: text.length, to: text.length } : null);
  const write = (next: string, at: number): void => {
    setText(next);
    setCursor(at);
    keep(next);
  };
  // Not sooner: what is behind an open menu cannot have the focus, and the menu that led here goes away only now.
  useEffect(() => {
    if (moveTo.current === null) return;
    ref.current?.focus();
    ref.current?.setSelectionRange(moveTo.current.from, moveTo.current.to);
    moveTo.current = null;
  });
  const selected = (): Marked => ({
    text,
    from: ref.current?.selectionStart ?? text.length,
    to: ref.current?.selectionEnd ?? text.length,
  });
  const put = (next: Marked): void => {
    if (ref.current && typeInto(ref.current, next)) setCursor(next.to);
    else {
      moveTo.current = next;
      write(next.text, next.to);
    }
  };
  const putWords = (words: string): void => {
    const { from, to } = selected();
    const end = from + words.length;
    put({ text: text.slice(0, from) + words + text.slice(to), from: end, to: end });
  };
  return {
    ref,
    text,
    cursor,
    selected,
    put,
    putWords,
    reset: (next) => write(next, next.length),
    onChange: ({ target }) => write(target.value, target.selectionStart),
    onSelect: () => setCursor(ref.current?.selectionStart ?? 0),
  };
}
