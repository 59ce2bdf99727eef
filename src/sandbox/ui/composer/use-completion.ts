import { type KeyboardEvent, useState } from 'react';
import type { LiveCommand } from '../../protocol/live.js';
import type { Directory } from '../app/directory.js';
import { type Suggestion, suggestionsFor, triggerAt } from './completion.js';

interface Completion {
  list: Suggestion[];
  chosen: number;
  choose: (suggestion: Suggestion) => void;
  /** True when the key belonged to the list. */
  takesKey: (event: KeyboardEvent) => boolean;
}

interface Source {
  text: string;
  cursor: number;
  directory: Directory;
  commands: LiveCommand[];
  replace: (text: string, cursor: number) => void;
}

/** The list that opens while one types `@`, `#`, `:` or `/`. */
export function useCompletion({ text, cursor, directory, commands, replace }: Source): Completion {
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
    replace(before + text.slice(cursor).replace(/^ /, ''), before.length);
  };
  const takesKey = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const current = list[chosen];
    if (!current) return false;
    if (key === 'ArrowDown') setChosen((chosen + 1) % list.length);
    else if (key === 'ArrowUp') setChosen((chosen + list.length - 1) % list.length);
    else if (key === 'Escape') setDismissed(word);
    else if ((key === 'Enter' || key === 'Tab') && !shiftKey) choose(current);
    else return false;
    return true;
  };
  return { list, chosen, choose, takesKey };
}
