import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Slack's emoji names are those of iamcal/emoji-data. emojibase-data carries them (49 MB, so it is no dependency):
//   npm install --prefix /some/folder emojibase-data
//   npx tsx scripts/emoji-names.ts /some/folder/node_modules/emojibase-data
const folder = process.argv[2];
if (!folder) throw new Error('Give the folder of an installed emojibase-data.');

interface Emoji {
  hexcode: string;
  unicode: string;
  order?: number;
}

const emoji: Emoji[] = JSON.parse(readFileSync(join(folder, 'en/compact.json'), 'utf8'));
const names: Record<string, string | string[]> = JSON.parse(
  readFileSync(join(folder, 'en/shortcodes/iamcal.json'), 'utf8'),
);
const skinTone = /1F3F[B-F]/;
const last = Number.MAX_SAFE_INTEGER;

const lines = emoji
  .filter(({ hexcode }) => !skinTone.test(hexcode))
  .sort((a, b) => (a.order ?? last) - (b.order ?? last))
  .flatMap(({ hexcode, unicode }) =>
    [names[hexcode] ?? []].flat().map((name) => `${JSON.stringify(name)}:${JSON.stringify(unicode)}`),
  );
writeFileSync('src/sandbox/ui/data/emoji.json', `{\n${lines.join(',\n')}\n}\n`);
