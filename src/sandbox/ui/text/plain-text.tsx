import { Emoji } from './emoji.js';
import { inOrder } from './in-order.js';

const EMOJI = /(:[a-z0-9_+'-]+:)/;

/** Plain text, in which only emoji names are drawn. */
export function PlainText({ text, emoji = true }: { text: string; emoji?: boolean }) {
  if (!emoji) return text;
  return inOrder(text.split(EMOJI), (part, index) => (index % 2 ? <Emoji name={part.slice(1, -1)} /> : part));
}
