import { SmilePlus } from 'lucide-react';
import { useState } from 'react';
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Input,
  Menu,
  MenuItem,
  Popover,
  SearchField,
} from 'react-aria-components';
import { Hint } from '../app/hint.js';
import { emojiOf, findEmoji } from '../data/emoji.js';

const OFTEN = [
  '+1',
  'eyes',
  'white_check_mark',
  'tada',
  'heart',
  'joy',
  'raised_hands',
  'thinking_face',
  'fire',
  'pray',
];
const SHOWN = 60;

interface EmojiPickerProps {
  className: string;
  onPick: (name: string) => void;
  onOpenChange?: (open: boolean) => void;
  /** What the button says. */
  purpose?: string;
}

/** A button that opens a search for an emoji by its Slack name. */
export function EmojiPicker({ className, onPick, purpose = 'Add a reaction', onOpenChange }: EmojiPickerProps) {
  const [query, setQuery] = useState('');
  const names = query ? findEmoji(query.replaceAll(':', '').toLowerCase(), SHOWN) : OFTEN;
  return (
    <DialogTrigger onOpenChange={onOpenChange}>
      <Hint text={purpose}>
        <Button className={className} aria-label={purpose}>
          <SmilePlus size={16} aria-hidden />
        </Button>
      </Hint>
      <Popover className="popover">
        <Dialog className="emoji-dialog" aria-label="Choose an emoji">
          {({ close }) => (
            <Autocomplete inputValue={query} onInputChange={setQuery}>
              <SearchField aria-label="Search emoji" autoFocus>
                <Input className="text-input" placeholder="Search emoji" />
              </SearchField>
              <Menu
                className="emoji-grid"
                aria-label="Emoji"
                onAction={(name) => {
                  onPick(String(name));
                  close();
                }}
              >
                {names.map((name) => (
                  <MenuItem key={name} id={name} textValue={name} className="emoji-choice" aria-label={name}>
                    {emojiOf(name)}
                  </MenuItem>
                ))}
              </Menu>
            </Autocomplete>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
