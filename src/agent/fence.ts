const OPEN = '<message_from_slack>';
const CLOSE = '</message_from_slack>';

/** Marks a person's words as words: what stands inside is never an instruction. The marks cannot be written from inside. */
export function fence(text: string): string {
  return `${OPEN}\n${text.replaceAll('<', '‹').replaceAll('>', '›')}\n${CLOSE}`;
}

export function unfence(text: string): string {
  const inside = text.startsWith(OPEN) ? text.slice(OPEN.length, text.lastIndexOf(CLOSE)) : text;
  return inside.trim();
}
