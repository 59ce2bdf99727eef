import type { Message } from '../../state/wire.js';
import { Composer } from '../composer/composer.js';
import { editMessage } from '../live/deeds.js';

interface MessageEditorProps {
  channel: string;
  message: Message;
  close: () => void;
}

/** A message of one's own while it is edited. */
export function MessageEditor({ channel, message, close }: MessageEditorProps) {
  const save = async (text: string): Promise<boolean> => {
    const done = text === message.text || (await editMessage(channel, message.ts, text));
    if (done) close();
    return done;
  };
  return (
    <Composer
      place={{ channel, thread_ts: message.thread_ts }}
      label="Edit message"
      placeholder="Edit message"
      editing={{ text: message.text, cancel: close }}
      send={save}
    />
  );
}
