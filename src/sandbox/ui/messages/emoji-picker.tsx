import { SmilePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Input,
  Menu,
  MenuItem,
  Popover,
  TextField,
} from 'react-aria-components';
import { Hint } from '../app/hint.js';
import { emojiOf, findEmoji } from '../data/emoji.js';

/** Shown before anything is sought: three full rows. */
const OFTEN = [
  ...['+1', 'eyes', 'white_check_mark', 'tada', 'heart', 'joy', 'raised_hands', 'thinking_face'],
  ...['fire', 'pray', 'smile', 'slightly_smiling_face', 'wave', 'clap', 'rocket', '100'],
  ...['-1', 'x', 'hourglass_flowing_sand', 'warning', 'bulb', 'package', 'moneybag', 'sob'],
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
  const [isOpen, setOpen] = useState(false);
  const picked = useRef<string | null>(null);
  useEffect(() => {
    const name = picked.current;
    if (isOpen || !name) return;
    picked.current = null;
    queueMicrotask(() => onPick(name)); // React undoes what is typed into a field while it runs effects
  });
  const open = (is: boolean): void => {
    setOpen(is);
    setQuery('');
    onOpenChange?.(is);
  };
  const pick = (name: string): void => {
    // What lies behind the picker can be written in only when it is gone.
    picked.current = name;
    open(false);
  };
  const names = query ? findEmoji(query.replaceAll(':', '').toLowerCase(), SHOWN) : OFTEN;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open}>
      <Hint text={purpose}>
        <Button className={className} aria-label={purpose}>
          <SmilePlus size={16} aria-hidden />
        </Button>
      </Hint>
      <Popover className="popover">
        <Dialog className="emoji-dialog" aria-label="Choose an emoji">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField aria-label="Search emoji" autoFocus>
              <Input className="text-input" placeholder="Search emoji" />
            </TextField>
            <Menu className="emoji-grid" aria-label="Emoji" onAction={(name) => pick(String(name))}>
              {names.map((name) => (
                <MenuItem key={name} id={name} textValue={name} className="emoji-choice" aria-label={name}>
                  {emojiOf(name)}
                </MenuItem>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
