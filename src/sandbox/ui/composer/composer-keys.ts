import type { KeyboardEvent } from 'react';
import { inCodeBlock, type Mark, markOf } from './marks.js';
import type { Completion } from './use-completion.js';
import type { Field } from './use-field.js';

interface KeyDeeds {
  field: Field;
  completion: Completion;
  mark: (mark: Mark) => void;
  submit: () => void;
  /** Set while a message is edited. */
  cancel?: () => void;
  editLast?: () => void;
}

/** What the keys do in a composer: Enter sends, but for a list that is open or a block of code that is not closed. */
export function composerKeys(deeds: KeyDeeds): (event: KeyboardEvent) => void {
  return (event) => {
    // Enter chooses among an input method's words then.
    if (event.nativeEvent.isComposing) return;
    const deed = deedOf(event, deeds);
    if (!deed) return;
    event.preventDefault();
    deed();
  };
}

function deedOf(event: KeyboardEvent, deeds: KeyDeeds): (() => void) | undefined {
  const { field, completion, mark, submit, cancel, editLast } = deeds;
  const inList = completion.deedOf(event);
  if (inList) return inList;
  const wanted = event.ctrlKey || event.metaKey ? markOf(event) : undefined;
  if (wanted) return () => mark(wanted);
  if (event.key === 'Enter' && !event.shiftKey && !inCodeBlock(field.text, field.cursor)) return submit;
  if (event.key === 'Escape') return cancel;
  if (event.key === 'ArrowUp' && field.text === '') return editLast;
  return undefined;
}
