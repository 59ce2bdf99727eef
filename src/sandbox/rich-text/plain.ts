import { unescapeText } from './entities.js';
import type { Labels } from './names.js';

const ENTITY = /<([@#!]?)([^<>|\n]+)(?:\|([^<>\n]*))?>/g;
const STYLED = /(^|[\s([{"'*_~])([*_~])(?=\S)([^\n]{0,2000}?\S)\2(?=$|[\s)\]}"'.,;:!?*_~-])/gm;

interface Entity {
  sign: string;
  id: string;
  label: string | undefined;
}

function named({ sign, id, label }: Entity, labels: Labels): string {
  if (sign === '@') return `@${labels.user(id) ?? (label || id)}`;
  if (sign === '#') return `#${labels.channel(id) ?? (label || id)}`;
  if (sign === '!') {
    const group = id.startsWith('subteam^') ? id.slice('subteam^'.length) : undefined;
    if (group) return `@${labels.group(group) ?? (label?.replace(/^@/, '') || group)}`;
    return id.startsWith('date^') ? (label ?? id) : `@${id}`;
  }
  return label || id.replace(/^mailto:/, '');
}

/** mrkdwn as a notification or a terminal shows it: names instead of ids, no signs of style, no escapes. */
export function plainTextOf(mrkdwn: string, labels: Labels): string {
  const spoken = mrkdwn.replace(ENTITY, (_whole, sign: string, id: string, label?: string) =>
    named({ sign, id, label }, labels),
  );
  const bare = spoken.replace(/```\n?([\s\S]*?)\n?```/g, '$1').replace(/`([^`\n]+)`/g, '$1');
  // Styles nest (*_so_*), so one pass for each kind.
  const unstyled = [1, 2, 3].reduce((text) => text.replace(STYLED, '$1$3'), bare);
  return unescapeText(unstyled);
}
