import { useId } from 'react';
import { useDirectory } from '../app/directory.js';
import { usePage } from '../live/page-store.js';
import { CompletionList } from './completion-list.js';
import { ComposerButtons } from './composer-buttons.js';
import { composerKeys } from './composer-keys.js';
import { composerPaste } from './composer-paste.js';
import { readDraft, writeDraft } from './drafts.js';
import { decodeText, encodeText } from './encode.js';
import { type Mark, marked } from './marks.js';
import { useCompletion } from './use-completion.js';
import { useField } from './use-field.js';

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
  const field = useField(
    () => (editing ? decodeText(editing.text, directory) : readDraft(as, draft)),
    (text) => editing || writeDraft(as, draft, text),
    editing !== undefined,
  );
  const completion = useCompletion({ field, directory, commands });
  const listId = useId();
  const mark = (which: Mark): void => field.put(marked(field.selected(), which));
  const submit = async (): Promise<void> => {
    const { text } = field;
    if (!text.trim()) return;
    field.reset('');
    if (!(await send(encodeText(text.trim(), directory)))) field.reset(text);
  };
  const cancel = editing?.cancel;
  const open = completion.list.length > 0;
  return (
    <div className="composer">
      <CompletionList id={listId} {...completion} />
      <textarea
        ref={field.ref}
        className="composer-text"
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${completion.chosen}` : undefined}
        placeholder={placeholder}
        rows={1}
        value={field.text}
        onChange={field.onChange}
        onSelect={field.onSelect}
        onKeyDown={composerKeys({ field, completion, mark, submit, cancel, editLast })}
        onPaste={composerPaste(field, editing ? undefined : place)}
      />
      <ComposerButtons field={field} place={place} mark={mark} submit={submit} cancel={cancel} />
    </div>
  );
}

const NO_COMMANDS: [] = [];
