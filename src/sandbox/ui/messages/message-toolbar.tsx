import { MessageSquareText } from 'lucide-react';
import { Button, Toolbar } from 'react-aria-components';
import { Hint } from '../app/hint.js';
import { react } from '../live/deeds.js';
import { EmojiPicker } from './emoji-picker.js';
import type { MessageProps } from './message.js';
import { MessageMenu } from './message-menu.js';

export interface ToolbarProps extends MessageProps {
  edit: () => void;
  /** Keeps the toolbar in sight while something that it opened is open. */
  pin: (open: boolean) => void;
}

/** What one can do with a message; it appears on hover and on focus. */
export function MessageToolbar(props: ToolbarProps) {
  const { channel, message, ephemeral, openThread, pin } = props;
  if (ephemeral) return <MessageMenu {...props} className="message-toolbar icon-button" />;
  return (
    <Toolbar className="message-toolbar" aria-label="Message actions">
      <EmojiPicker
        className="icon-button"
        onPick={(name) => react({ channel, ts: message.ts }, name, true)}
        onOpenChange={pin}
      />
      {openThread && (
        <Hint text="Reply in thread">
          <Button
            className="icon-button"
            aria-label="Reply in thread"
            onPress={() => openThread(message.thread_ts ?? message.ts)}
          >
            <MessageSquareText size={16} aria-hidden />
          </Button>
        </Hint>
      )}
      <MessageMenu {...props} className="icon-button" />
    </Toolbar>
  );
}
