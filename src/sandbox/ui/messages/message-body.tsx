import { memo, useMemo } from 'react';
import type { Message } from '../../state/wire.js';
import { Blocks } from '../blocks/index.js';
import { SurfaceContext } from '../blocks/surface.js';
import { useLiveSurface } from '../blocks/use-live-surface.js';
import { ConfirmProvider } from '../elements/confirm.js';
import { Mrkdwn } from '../text/mrkdwn.js';
import { Attachments } from './attachments.js';
import { Files } from './files.js';

const NO_BLOCKS: NonNullable<Message['blocks']> = [];

/** Slack marks what was written anew, but not a card that an app keeps up to date. */
const saysEdited = ({ edited, bot_id, blocks = NO_BLOCKS }: Message) =>
  edited !== undefined && (bot_id === undefined || blocks.every(({ type }) => type === 'rich_text'));

/** What a message says: its blocks, or its text when it has none; then attachments and files. */
export const MessageBody = memo(function MessageBody({ channel, message }: { channel: string; message: Message }) {
  const blocks = message.blocks ?? NO_BLOCKS;
  const target = useMemo(() => ({ channel, ts: message.ts }), [channel, message.ts]);
  const surface = useLiveSurface({ kind: 'message', id: `${channel}/${message.ts}`, blocks, target });
  const streaming = message.streaming_state === 'in_progress';
  return (
    <SurfaceContext value={surface}>
      <ConfirmProvider>
        <div className={streaming ? 'message-body streaming' : 'message-body'} aria-busy={streaming || undefined}>
          {blocks.length > 0 ? <Blocks blocks={blocks} /> : <Mrkdwn text={message.text} />}
          {message.attachments && <Attachments attachments={message.attachments} />}
          {message.files && <Files files={message.files} />}
          {saysEdited(message) && <span className="edited"> (edited)</span>}
        </div>
      </ConfirmProvider>
    </SurfaceContext>
  );
});
