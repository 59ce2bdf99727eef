import { type KeyboardEvent, useState } from 'react';
import type { LiveCommand } from '../../protocol/live.js';
import type { Directory } from '../app/directory.js';
import { type Suggestion, suggestionsFor, triggerAt } from './completion.js';
import type { Field } from './use-field.js';

export interface Completion {
  list: Suggestion[];
  chosen: number;
  choose: (suggestion: Suggestion) => void;
  /** What the key does to the list; undefined when it does not belong to it. */
  deedOf: (event: KeyboardEvent) => (() => void) | undefined;
}

interface Source {
  field: Field;
  directory: Directory;
  commands: LiveCommand[];
}

/** The list that opens while one types `@`, `#`, `:` or `/`. */
export function useCompletion({ field, directory, commands }: Source): Completion {
  const { text, cursor } = field;
  const [mark, setMark] = useState({ word: '', index: 0 });
  const [dismissed, setDismissed] = useState('');
  const trigger = triggerAt(text, cursor);
  const word = trigger ? `${trigger.from}${trigger.sign}${trigger.query}` : '';
  const chosen = mark.word === word ? mark.index : 0;
  const setChosen = (index: number): void => setMark({ word, index });
  const list = trigger && word !== dismissed ? suggestionsFor(trigger, directory, commands) : [];
  const choose = (suggestion: Suggestion): void => {
    if (!trigger) return;
    const before = text.slice(0, trigger.from) + suggestion.insert;
    field.put({ text: before + text.slice(cursor).replace(/^ /, ''), from: before.length, to: before.length });
  };
  const deedOf = ({ key, shiftKey }: KeyboardEvent): (() => void) | undefined => {
    const current = list[chosen];
    if (!current) return undefined;
    if (key === 'ArrowDown') return () => setChosen((chosen + 1) % list.length);
    if (key === 'ArrowUp') return () => setChosen((chosen + list.length - 1) % list.length);
    if (key === 'Escape') return () => setDismissed(word);
    return (key === 'Enter' || key === 'Tab') && !shiftKey ? () => choose(current) : undefined;
  };
  return { list, chosen, choose, deedOf };
}
