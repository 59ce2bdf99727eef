const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const decode = (text: string): string => text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);

/** `<@U1|alice>` stays a mention without its label; a link becomes what the person sees or wrote. */
function plain(inner: string): string {
  const [target = '', label] = inner.split('|');
  if (target.startsWith('@')) return `<${target}>`;
  if (target.startsWith('#')) return label ? `#${label}` : `<${target}>`;
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
  const address = target.replace(/^mailto:/, '');
  return label && label !== address ? `${label} (${address})` : address;
}

/** What the person wrote, without Slack's wire notation and without the call of the bot itself. */
export function spokenText(wire: string, botUserId: string): string {
  const parts = wire.split(new RegExp(`<@${botUserId}(?:\\|[^>]*)?>`));
  return (
    parts
      .map((part) =>
        part
          .split(/(<[^<>]+>)/)
          .map((piece) =>
            piece.startsWith('<') && piece.endsWith('>') ? decode(plain(piece.slice(1, -1))) : decode(piece),
          )
          .join(''),
      )
      .join(' ')
      // Marks that nobody sees, and that turn round or hide what stands there.
      .replace(/[^\P{Cc}\s]|\p{Bidi_Control}/gu, '')
      .replace(/[^\S\n]+/g, ' ')
      .trim()
  );
}

export const mentions = (wire: string, userId: string): boolean => wire.includes(`<@${userId}`);
