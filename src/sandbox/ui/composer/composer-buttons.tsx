import {
  AtSign,
  Bold,
  Code,
  Italic,
  List,
  type LucideIcon,
  SendHorizontal,
  SquareSlash,
  Strikethrough,
  TextQuote,
} from 'lucide-react';
import { Button, Toolbar } from 'react-aria-components';
import { Hint } from '../app/hint.js';
import { EmojiPicker } from '../messages/emoji-picker.js';
import { AttachButton } from './attach-button.js';
import { MARKS, type Mark } from './marks.js';
import type { Field } from './use-field.js';

interface ComposerButtonsProps {
  field: Field;
  place: { channel: string; thread_ts?: string };
  mark: (mark: Mark) => void;
  submit: () => void;
  /** Set while a message is edited. */
  cancel?: () => void;
}

const ICONS: Record<string, LucideIcon> = {
  Bold,
  Italic,
  Strikethrough,
  Code,
  Quote: TextQuote,
  'Bulleted list': List,
};

const keysOf = ({ key, shift }: Mark): string => `Ctrl+${shift ? 'Shift+' : ''}${key.toUpperCase()}`;

/** The row under the text: marks, mention, emoji, slash command, file, send. */
export function ComposerButtons({ field, place, mark, submit, cancel }: ComposerButtonsProps) {
  const { text, putWords } = field;
  const mention = (): void => putWords(/\S$/.test(text.slice(0, field.selected().from)) ? ' @' : '@');
  const command = (): void => field.put({ text: `/${text}`, from: 1, to: 1 });
  return (
    <div className="composer-buttons">
      <Toolbar aria-label="Formatting" className="composer-tools">
        {MARKS.map((one) => {
          const Icon = ICONS[one.name] ?? Bold;
          const icon = <Icon size={16} aria-hidden />;
          return <Tool key={one.name} name={one.name} mark={one} onPress={() => mark(one)} icon={icon} />;
        })}
        <span className="tools-gap" />
        <EmojiPicker className="icon-button" onPick={(name) => putWords(`:${name}: `)} purpose="Insert an emoji" />
        <Tool name="Mention somebody" onPress={mention} icon={<AtSign size={16} aria-hidden />} />
        {!cancel && <Tool name="Slash command" onPress={command} icon={<SquareSlash size={16} aria-hidden />} />}
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

interface ToolProps {
  name: string;
  mark?: Mark;
  onPress: () => void;
  icon: React.ReactNode;
}

function Tool({ name, mark, onPress, icon }: ToolProps) {
  return (
    <Hint text={mark ? `${name} (${keysOf(mark)})` : name}>
      <Button className={`icon-button${mark?.perLine ? ' tool-spare' : ''}`} aria-label={name} onPress={onPress}>
        {icon}
      </Button>
    </Hint>
  );
}
