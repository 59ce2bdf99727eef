/** What is left alone: code, and everything that is marked up already. */
const MARKED = /(```[\s\S]*?```|`[^`\n]*`|<[^<>]*>)/;
const ADDRESS = /https?:\/\/[^\s<>|"`]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;
/** Signs that end a sentence rather than an address. */
const TRAILING = /[.,;:!?)\]}'*_~]+$/;

function linked(found: string): string {
  const rest = TRAILING.exec(found)?.[0] ?? '';
  const address = found.slice(0, found.length - rest.length);
  return `${address.includes('://') ? `<${address}>` : `<mailto:${address}|${address}>`}${rest}`;
}

/** Puts bare addresses into angle brackets, as Slack does with every text that it takes. */
export const autolinked = (text: string): string =>
  text
    .split(MARKED)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(ADDRESS, linked)))
    .join('');
