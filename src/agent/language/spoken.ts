const CODE = /```[\s\S]*?```|`[^`\n]*`/g;
const ADDRESS = /[<‹]?(?:https?:\/\/|mailto:)\S+/gi;
// Angle brackets arrive as their look-alikes, because what people wrote is fenced.
const QUOTED_LINE = /^\s*(?:[>›]|&gt;).*$/gm;
const LIST_MARK = /^\s*(?:\d{1,2}[.)]|[-*•])\s+/gm;
const MENTION = /[<‹][@#!][^>›]*[>›]/g;
const EMPHASIS = /(?<![\p{L}\p{N}])[*_~]+|[*_~]+(?![\p{L}\p{N}])/gu;
// After another number only: "3 27\" monitors"; the catalogue's own names have the sign, too.
const INCHES = /(?<=\b\d+ )(\d{1,2})\s?(?:"|”|''|″)(?=\s)/g;
const EMOJI = /:[a-z0-9_+-]+:/g;

/** What a person says in own words: without addresses, mentions, code, quotations, list marks, emphasis and emoji. */
export function spoken(text: string): string {
  return text
    .replace(CODE, ' ')
    .replace(MENTION, ' ')
    .replace(ADDRESS, ' ')
    .replace(QUOTED_LINE, ' ')
    .replace(LIST_MARK, '')
    .replace(EMOJI, ' ')
    .replace(INCHES, '$1 inch')
    .replace(EMPHASIS, '')
    .replace(/\s*\n\s*/g, ' , ')
    .trim();
}
