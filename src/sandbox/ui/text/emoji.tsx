import { emojiOf } from '../data/emoji.js';

/** An emoji by Slack's name; an unknown name is shown as it was written. */
export function Emoji({ name }: { name: string }) {
  const character = emojiOf(name);
  if (!character) return `:${name}:`;
  return (
    <span className="emoji" role="img" aria-label={name.replaceAll('_', ' ')} title={`:${name}:`}>
      {character}
    </span>
  );
}
