import type { RichTextElement } from '@slack/types';
import type { ReactNode } from 'react';
import { formatSlackDate } from './date-format.js';
import { Emoji } from './emoji.js';
import { inOrder } from './in-order.js';
import { Broadcast, ChannelMention, UsergroupMention, UserMention } from './mentions.js';
import { SafeLink } from './safe-link.js';

type Style = { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean; underline?: boolean };

/** The pieces of a section of rich text, each in its style. */
export function RichTextElements({ elements }: { elements: RichTextElement[] }) {
  return inOrder(elements, (element) => (
    <Styled style={element.style}>
      <Element element={element} />
    </Styled>
  ));
}

function Styled({ style = {}, children }: { style?: Style; children: ReactNode }) {
  let drawn = children;
  if (style.code) drawn = <code>{drawn}</code>;
  if (style.underline) drawn = <u>{drawn}</u>;
  if (style.strike) drawn = <s>{drawn}</s>;
  if (style.italic) drawn = <em>{drawn}</em>;
  return style.bold ? <strong>{drawn}</strong> : drawn;
}

function Element({ element }: { element: RichTextElement }) {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'emoji':
      return <Emoji name={element.name} />;
    case 'link':
      return <SafeLink url={element.url} label={element.text} />;
    case 'user':
      return <UserMention id={element.user_id} />;
    case 'channel':
      return <ChannelMention id={element.channel_id} />;
    case 'usergroup':
      return <UsergroupMention id={element.usergroup_id} />;
    case 'broadcast':
      return <Broadcast range={element.range} />;
    case 'date':
      return formatSlackDate(element.timestamp, element.format) ?? element.fallback ?? '';
    case 'color':
      return <ColorChip value={element.value} />;
    default:
      return <span className="mention">@{element.team_id}</span>;
  }
}

function ColorChip({ value }: { value: string }) {
  return (
    <span className="color-chip">
      {value} <span className="color-swatch" style={{ backgroundColor: value }} aria-hidden />
    </span>
  );
}
