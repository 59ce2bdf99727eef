import names from './emoji.json';

const byName: Readonly<Record<string, string>> = names;

/** The character of an emoji name as Slack spells it (`+1`, `tada`), or undefined for an unknown one. */
export function emojiOf(name: string): string | undefined {
  return Object.hasOwn(byName, name) ? byName[name] : undefined;
}

/** Emoji names that start with, then those that contain `query`; at most `limit`. */
export function findEmoji(query: string, limit: number): string[] {
  const all = Object.keys(byName);
  const starting = all.filter((name) => name.startsWith(query));
  if (starting.length >= limit) return starting.slice(0, limit);
  const containing = all.filter((name) => !name.startsWith(query) && name.includes(query));
  return [...starting, ...containing].slice(0, limit);
}
