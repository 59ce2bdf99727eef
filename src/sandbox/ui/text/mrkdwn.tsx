import { useMemo } from 'react';
import { inOrder } from './in-order.js';
import { Inlines } from './inline.js';
import type { Paragraph } from './mrkdwn-nodes.js';
import { parseMrkdwn } from './parse-mrkdwn.js';

/** A text in Slack's mrkdwn, such as a section's or a message without blocks. */
export function Mrkdwn({ text }: { text: string }) {
  const paragraphs = useMemo(() => parseMrkdwn(text), [text]);
  return (
    <div className="mrkdwn">
      {inOrder(paragraphs, (paragraph) => (
        <ParagraphNode paragraph={paragraph} />
      ))}
    </div>
  );
}

function ParagraphNode({ paragraph }: { paragraph: Paragraph }) {
  if (paragraph.kind === 'pre') return <pre>{paragraph.text}</pre>;
  const children = <Inlines nodes={paragraph.children} />;
  return paragraph.kind === 'quote' ? <blockquote>{children}</blockquote> : <p>{children}</p>;
}
