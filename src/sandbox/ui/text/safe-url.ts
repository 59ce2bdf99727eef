const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address when a person may follow it, otherwise undefined: `javascript:` and the like stay text. */
export function safeUrl(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  return SCHEMES.has(new URL(address).protocol) ? address : undefined;
}
