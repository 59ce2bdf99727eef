import type { RichTextBlock } from '@slack/types';
import { inOrder } from './in-order.js';
import { RichTextElements } from './rich-text-element.js';

type Part = RichTextBlock['elements'][number];

/** A `rich_text` block: what people's own messages are made of. */
export function RichText({ block }: { block: RichTextBlock }) {
  return (
    <div className="mrkdwn">
      {inOrder(block.elements, (part) => (
        <RichTextPart part={part} />
      ))}
    </div>
  );
}

function RichTextPart({ part }: { part: Part }) {
  switch (part.type) {
    case 'rich_text_list':
      return <RichTextList part={part} />;
    case 'rich_text_quote':
      return (
        <blockquote>
          <RichTextElements elements={part.elements} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>{part.elements.map((element) => element.text ?? ('url' in element ? element.url : '')).join('')}</pre>
      );
    default:
      return (
        <p>
          <RichTextElements elements={part.elements} />
        </p>
      );
  }
}

function RichTextList({ part }: { part: Extract<Part, { type: 'rich_text_list' }> }) {
  const items = inOrder(part.elements, (item) => (
    <li>
      <RichTextElements elements={item.elements} />
    </li>
  ));
  const className = `rich-text-list indent-${Math.min(part.indent ?? 0, 8)}${part.border ? ' bordered' : ''}`;
  if (part.style !== 'ordered') return <ul className={className}>{items}</ul>;
  return (
    <ol className={className} start={offsetOf(part) + 1}>
      {items}
    </ol>
  );
}

/** How many items a list goes on after; the SDK's types do not have it. */
const offsetOf = (part: object): number => ('offset' in part ? Number(part.offset) || 0 : 0);
