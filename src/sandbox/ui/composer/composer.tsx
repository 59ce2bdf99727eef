import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useDirectory } from '../app/directory.js';
import { usePage } from '../live/page-store.js';
import { CompletionList } from './completion-list.js';
import { ComposerButtons } from './composer-buttons.js';
import { readDraft, writeDraft } from './drafts.js';
import { decodeText, encodeText } from './encode.js';
import { inCodeBlock, linked, type Mark, type Marked, marked, markOf } from './marks.js';
import { shareFiles } from './share-files.js';
import { useCompletion } from './use-completion.js';

export interface ComposerProps {
  place: { channel: string; thread_ts?: string };
  label: string;
  placeholder: string;
  /** Sends the encoded text; the composer is emptied when it answers true. */
  send: (text: string) => Promise<boolean>;
  /** Set while a message is edited instead of written. */
  editing?: { text: string; cancel: () => void };
  /** ArrowUp in an empty composer. */
  editLast?: () => void;
}

/** Where one writes: Enter sends, Shift+Enter begins a new line. */
export function Composer({ place, label, placeholder, send, editing, editLast }: ComposerProps) {
  const directory = useDirectory();
  const as = usePage((page) => page.as);
  const commands = usePage((page) => page.world?.commands ?? NO_COMMANDS);
  const draft = `${place.channel}/${place.thread_ts ?? ''}`;
  const [text, setText] = useState(() => (editing ? decodeText(editing.text, directory) : readDraft(as, draft)));
  const [cursor, setCursor] = useState(text.length);
  const field = useRef<HTMLTextAreaElement>(null);
  const moveTo = useRef<[number, number] | null>(null);
  const listId = useId();

  const write = (next: string, at: number): void => {
    setText(next);
    setCursor(at);
    if (!editing) writeDraft(as, draft, next);
  };
  const insert = (next: string, from: number, to = from): void => {
    moveTo.current = [from, to];
    write(next, to);
  };
  const selected = (): Marked => ({
    text,
    from: field.current?.selectionStart ?? text.length,
    to: field.current?.selectionEnd ?? text.length,
  });
  const put = (next: Marked): void => insert(next.text, next.from, next.to);
  const mark = (which: Mark): void => put(marked(selected(), which));
  useLayoutEffect(() => {
    if (moveTo.current === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(...moveTo.current);
    moveTo.current = null;
  });
  const completion = useCompletion({ text, cursor, directory, commands, replace: insert });
  const submit = async (): Promise<void> => {
    const typed = text.trim();
    if (!typed) return;
    write('', 0);
    if (!(await send(encodeText(typed, directory)))) write(text, text.length);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const wanted = event.ctrlKey || event.metaKey ? markOf(event) : undefined;
    if (completion.takesKey(event)) event.preventDefault();
    else if (wanted) {
      event.preventDefault();
      mark(wanted);
    } else if (event.key === 'Enter' && !event.shiftKey && !inCodeBlock(text, cursor)) {
      event.preventDefault();
      void submit();
    } else if (event.key === 'Escape' && editing) editing.cancel();
    else if (event.key === 'ArrowUp' && text === '') editLast?.();
  };
  const onPaste = (event: React.ClipboardEvent): void => {
    const { files } = event.clipboardData;
    const link = linked(selected(), event.clipboardData.getData('text/plain'));
    if (link) put(link);
    if (files.length > 0 && !editing) shareFiles(files, place);
    if (link || files.length > 0) event.preventDefault();
  };
  const open = completion.list.length > 0;
  return (
    <div className="composer">
      <CompletionList id={listId} {...completion} />
      <textarea
        ref={field}
        className="composer-text"
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${completion.chosen}` : undefined}
        placeholder={placeholder}
        rows={1}
        value={text}
        onChange={(event) => write(event.target.value, event.target.selectionStart)}
        onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <ComposerButtons
        text={text}
        field={field}
        place={place}
        insert={insert}
        mark={mark}
        submit={submit}
        cancel={editing?.cancel}
      />
    </div>
  );
}

const NO_COMMANDS: [] = [];
