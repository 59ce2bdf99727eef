import { safeUrl } from './safe-url.js';

/** A link that leaves the page; an address that nobody should follow is drawn as plain text. */
export function SafeLink({ url, label }: { url: string; label?: string }) {
  const href = safeUrl(url);
  const text = label ?? url.replace(/^mailto:/, '');
  if (!href) return text;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  );
}
