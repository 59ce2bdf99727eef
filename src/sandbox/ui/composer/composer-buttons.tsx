import { AtSign, Bold, Code, Italic, SendHorizontal, Slash, Strikethrough } from 'lucide-react';
import type { RefObject } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { Hint } from '../app/hint.js';
import { EmojiPicker } from '../messages/emoji-picker.js';
import { AttachButton } from './attach-button.js';

interface ComposerButtonsProps {
  text: string;
  field: RefObject<HTMLTextAreaElement | null>;
  place: { channel: string; thread_ts?: string };
  insert: (text: string, cursor: number) => void;
  submit: () => void;
  /** Set while a message is edited. */
  cancel?: () => void;
}

const MARKS = [
  { name: 'Bold', mark: '*', Icon: Bold },
  { name: 'Italic', mark: '_', Icon: Italic },
  { name: 'Strikethrough', mark: '~', Icon: Strikethrough },
  { name: 'Code', mark: '`', Icon: Code },
];

/** The row under the text: marks, mention, emoji, slash command, file, send. */
export function ComposerButtons({ text, field, place, insert, submit, cancel }: ComposerButtonsProps) {
  const selection = (): [number, number] => [
    field.current?.selectionStart ?? text.length,
    field.current?.selectionEnd ?? text.length,
  ];
  const wrap = (mark: string): void => {
    const [from, to] = selection();
    insert(text.slice(0, from) + mark + text.slice(from, to) + mark + text.slice(to), to + mark.length);
  };
  const put = (words: string): void => {
    const [from, to] = selection();
    insert(text.slice(0, from) + words + text.slice(to), from + words.length);
  };
  const mention = (): void => put(text && !/\s$/.test(text) ? ' @' : '@');
  return (
    <div className="composer-buttons">
      <Toolbar aria-label="Formatting" className="composer-tools">
        {MARKS.map(({ name, mark, Icon }) => (
          <Tool key={name} name={name} onPress={() => wrap(mark)} icon={<Icon size={16} aria-hidden />} />
        ))}
        <span className="tools-gap" />
        <EmojiPicker className="icon-button" onPick={(name) => put(`:${name}: `)} purpose="Insert an emoji" />
        <Tool name="Mention somebody" onPress={mention} icon={<AtSign size={16} aria-hidden />} />
        {!cancel && <Tool name="Slash command" onPress={() => insert('/', 1)} icon={<Slash size={16} aria-hidden />} />}
        {!cancel && <AttachButton place={place} />}
      </Toolbar>
      {cancel && (
        <Button className="button" onPress={cancel}>
          Cancel
        </Button>
      )}
      {cancel ? (
        <Button className="button button-primary" onPress={submit}>
          Save
        </Button>
      ) : (
        <Hint text="Send">
          <Button className="send" aria-label="Send" isDisabled={!text.trim()} onPress={submit}>
            <SendHorizontal size={16} aria-hidden />
          </Button>
        </Hint>
      )}
    </div>
  );
}

function Tool({ name, onPress, icon }: { name: string; onPress: () => void; icon: React.ReactNode }) {
  return (
    <Hint text={name}>
      <Button className="icon-button" aria-label={name} onPress={onPress}>
        {icon}
      </Button>
    </Hint>
  );
}
