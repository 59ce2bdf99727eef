import { readFileSync } from 'node:fs';
import type { Names } from '../../rich-text/index.js';
import type { Workspace } from '../../state/workspace.js';

/** The page completes these names, so both read one list. */
const emoji: { [name: string]: string } = JSON.parse(
  readFileSync(new URL('../../ui/data/emoji.json', import.meta.url), 'utf8'),
);

/** The first name of each character, as Slack has one for several (`+1`, `thumbsup`). */
const emojiNames = new Map(
  Object.entries(emoji)
    .reverse()
    .map(([name, character]) => [character, name]),
);

/** Whether an emoji of this name exists; skin tones (`wave::skin-tone-2`) count as their base. */
export const isEmoji = (name: string): boolean => Object.hasOwn(emoji, name.split('::')[0] ?? '');

/** Each name is looked up once, however often a text repeats it. */
function once(look: (name: string) => string | undefined): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, look(name));
    return known.get(name);
  };
}

/** How what people type finds people, channels, groups and emoji of this workspace; for one text. */
export const namesOf = ({ people, channels, groups }: Workspace): Names => ({
  user: once((handle) => people.byName(handle)?.id),
  channel: once((name) => channels.byName(name)?.id),
  group: once((handle) => groups.byHandle(handle)?.id),
  emoji: (name) => (Object.hasOwn(emoji, name) ? emoji[name] : undefined),
  emojiName: (character) => emojiNames.get(character),
});
