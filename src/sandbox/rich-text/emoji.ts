import type { Names } from './names.js';

/** One drawn emoji: a pictograph with whatever joins it to others or colours it, or a flag. */
const CHARACTER =
  /\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\u{fe0f}\u{1f3fb}-\u{1f3ff}]*(?:\u{200d}\p{Extended_Pictographic}[\u{fe0f}\u{1f3fb}-\u{1f3ff}]*)*/gu;

/** Emoji characters as the names that Slack's composer writes (`:tada:`); those without a name stay. */
export const namedEmoji = (typed: string, names: Names): string =>
  typed.replace(CHARACTER, (character) => {
    const name = names.emojiName(character) ?? names.emojiName(character.replaceAll('\u{fe0f}', ''));
    return name ? `:${name}:` : character;
  });
