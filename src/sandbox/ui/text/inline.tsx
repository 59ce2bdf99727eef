import { formatSlackDate } from './date-format.js';
import { Emoji } from './emoji.js';
import { inOrder } from './in-order.js';
import { Broadcast, ChannelMention, UsergroupMention, UserMention } from './mentions.js';
import type { Inline } from './mrkdwn-nodes.js';
import { SafeLink } from './safe-link.js';

/** Draws parsed mrkdwn. Every leaf is a text node: nothing a person or an app writes can become markup. */
export function Inlines({ nodes }: { nodes: Inline[] }) {
  return inOrder(nodes, (node) => <InlineNode node={node} />);
}

function InlineNode({ node }: { node: Inline }) {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'bold':
      return (
        <strong>
          <Inlines nodes={node.children} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Inlines nodes={node.children} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Inlines nodes={node.children} />
        </s>
      );
    case 'code':
      return <code>{node.text}</code>;
    case 'emoji':
      return <Emoji name={node.name} />;
    case 'link':
      return <SafeLink url={node.url} label={node.label} />;
    case 'date':
      return <SlackDate {...node} />;
    default:
      return <Mention node={node} />;
  }
}

function Mention({
  node,
}: {
  node: Extract<Inline, { kind: 'user' | 'channel' | 'usergroup' } | { kind: 'broadcast' }>;
}) {
  if (node.kind === 'broadcast') return <Broadcast range={node.range} />;
  if (node.kind === 'user') return <UserMention id={node.id} label={node.label} />;
  if (node.kind === 'channel') return <ChannelMention id={node.id} label={node.label} />;
  return <UsergroupMention id={node.id} label={node.label} />;
}

function SlackDate({ timestamp, format, url, fallback }: Extract<Inline, { kind: 'date' }>) {
  const text = formatSlackDate(timestamp, format) ?? fallback;
  return url ? <SafeLink url={url} label={text} /> : <time dateTime={isoOf(timestamp)}>{text}</time>;
}

const isoOf = (seconds: number): string | undefined =>
  Number.isFinite(seconds) && seconds < 8.64e12 ? new Date(seconds * 1000).toISOString() : undefined;
