const SAFE_LINK = /^(?:https?:\/\/|mailto:)/i;

const KEPT = {
  /** Words of a model or a person: no token of Slack's survives. */
  untrusted: /(?!)/,
  /** Sentences of our own workflows: people, groups and times, never a broadcast or a disguised link. */
  ours: /(<@[UW][A-Z0-9]+>|<!subteam\^S[A-Z0-9]+>|<!date\^\d+\^[^|<>^]+\|[^<>]+>)/,
} as const;
export type Trust = keyof typeof KEPT;

function safe(text: string): string {
  return text
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)/g, (whole, label: string, address: string) =>
      SAFE_LINK.test(address) ? whole : label,
    )
    .replace(/</g, '&lt;')
    .replace(/^([ >]*)(.*)$/gm, (_line, quote: string, rest: string) => `${quote}${rest.replace(/>/g, '&gt;')}`)
    .replace(/@(?=channel\b|here\b|everyone\b)/g, '@\u200b');
}

/**
 * Markdown for a `markdown` block: Slack's angle-bracket tokens are taken apart, so that nothing can mention,
 * broadcast or link under a false name; links stay only with http, https or mailto; pictures go, because fetching
 * them tells somebody.
 */
export function modelMarkdown(text: string, trust: Trust = 'untrusted'): string {
  return text
    .split(KEPT[trust])
    .map((part) => (KEPT[trust].test(part) ? part : safe(part)))
    .join('');
}

/** The same words without marks, for `text`. */
export const plainOf = (markdown: string, trust: Trust = 'untrusted'): string =>
  modelMarkdown(markdown, trust)
    .replace(/^#+\s*/gm, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)');
