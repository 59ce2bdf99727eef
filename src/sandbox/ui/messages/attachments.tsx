import type { Block, Json } from '../../state/wire.js';
import { Blocks } from '../blocks/index.js';
import { inOrder } from '../text/in-order.js';
import { Mrkdwn } from '../text/mrkdwn.js';

const NAMED: Record<string, string> = { good: '#2bac76', warning: '#daa038', danger: '#e01e5a' };

const textAt = (attachment: Json, key: string): string | undefined => {
  const value = attachment[key];
  return typeof value === 'string' && value ? value : undefined;
};

/** Attachments: blocks or a few texts beside a coloured bar. */
export const Attachments = ({ attachments }: { attachments: Json[] }) =>
  inOrder(attachments, (attachment) => <Attachment attachment={attachment} />);

function Attachment({ attachment }: { attachment: Json }) {
  const color = textAt(attachment, 'color');
  const bar = color && (NAMED[color] ?? `#${color.replace('#', '')}`);
  const [pretext, title, text, footer] = ['pretext', 'title', 'text', 'footer'].map((key) => textAt(attachment, key));
  const blocks = Array.isArray(attachment.blocks) ? (attachment.blocks as Block[]) : [];
  return (
    <div className="attachment">
      {pretext && <Mrkdwn text={pretext} />}
      <div className="attachment-body" style={bar ? { borderColor: bar } : undefined}>
        {title && <strong>{title}</strong>}
        {blocks.length > 0 ? <Blocks blocks={blocks} /> : text && <Mrkdwn text={text} />}
        {footer && <small>{footer}</small>}
      </div>
    </div>
  );
}
