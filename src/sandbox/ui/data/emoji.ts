import address from './emoji.json?url';

let byName: Readonly<Record<string, string>> = {};

/** Fetches the table of emoji, once, before anything is drawn. Without it names are shown as they are written. */
export async function loadEmoji(): Promise<void> {
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok) byName = await answer.json();
}

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
