import type { Directory } from './directory.js';
import { groupMention } from './views/mrkdwn.js';

const MENTION = /<@([UW][A-Z0-9]+)>/g;
const MOST = 10;

/** A model's mentions become plain names: it may speak of people, but not call them. */
export async function withNames(text: string, directory: Pick<Directory, 'profile'>): Promise<string> {
  const ids = [...new Set([...text.matchAll(MENTION)].map(([, id]) => id ?? ''))].slice(0, MOST);
  const names = new Map(
    await Promise.all(
      ids.map(async (id): Promise<[string, string]> => {
        const known = await directory.profile(id).catch(() => null);
        return [id, known?.name ?? 'somebody'];
      }),
    ),
  );
  return text.replace(MENTION, (_mention, id: string) => names.get(id) ?? 'somebody');
}

/** The named groups are called where their handle first stands; one that the workspace does not know stays plain. */
export async function withGroups(
  text: string,
  groups: readonly string[],
  directory: Pick<Directory, 'group'>,
): Promise<string> {
  const found = await Promise.all(groups.map((handle) => directory.group(handle)));
  return found.reduce(
    (words, group, n) => (group ? words.replace(`@${groups[n]}`, () => groupMention(group.id)) : words),
    text,
  );
}
