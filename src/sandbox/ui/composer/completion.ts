import type { LiveCommand, LivePerson } from '../../protocol/live.js';
import type { Directory } from '../app/directory.js';
import { emojiOf, findEmoji } from '../data/emoji.js';

/** One line of the list above the composer. */
export interface Suggestion {
  key: string;
  /** What takes the place of the word being typed. */
  insert: string;
  title: string;
  note?: string;
  /** Stands before the title; a person stands there with their square. */
  sign?: string | LivePerson;
}

/** The word under the cursor that may be completed. */
export interface Trigger {
  sign: '@' | '#' | ':' | '/';
  query: string;
  from: number;
}

const MOST = 8;
const WORD = /(^|[\s(])([@#:])([\p{L}\p{N}._+-]*)$/u;

/** What is being typed before the cursor: a mention, a channel, an emoji (from two letters on), or a slash command. */
export function triggerAt(text: string, cursor: number): Trigger | null {
  const before = text.slice(0, cursor);
  const command = /^\/(\S*)$/.exec(before);
  if (command) return { sign: '/', query: (command[1] ?? '').toLowerCase(), from: 0 };
  const match = WORD.exec(before);
  if (!match) return null;
  const [, , sign, query = ''] = match;
  if (sign === ':' && query.length < 2) return null;
  const from = cursor - query.length - 1;
  return sign === '@' || sign === '#' || sign === ':' ? { sign, query: query.toLowerCase(), from } : null;
}

/** What could be meant, best first. */
export function suggestionsFor({ sign, query }: Trigger, directory: Directory, commands: LiveCommand[]): Suggestion[] {
  if (sign === '@') return mentions(query, directory).slice(0, MOST);
  if (sign === '#') return channels(query, directory).slice(0, MOST);
  if (sign === ':')
    return findEmoji(query, MOST).map((name) => ({
      key: name,
      insert: `:${name}: `,
      title: `:${name}:`,
      sign: emojiOf(name),
    }));
  return commands
    .filter(({ command }) => command.slice(1).startsWith(query))
    .map(({ command, description, usage_hint }) => ({
      key: command,
      insert: `${command} `,
      title: command,
      note: [usage_hint, description].filter(Boolean).join(' · '),
      sign: '/',
    }));
}

const matches = (query: string, ...names: string[]): boolean =>
  names.some((name) =>
    name
      .toLowerCase()
      .split(/\s+/)
      .some((part) => part.startsWith(query)),
  );

function mentions(query: string, { people, groups }: Directory): Suggestion[] {
  const persons = people
    .filter(({ name, real_name }) => matches(query, name, real_name))
    .map((person) => ({
      key: `@${person.name}`,
      insert: `@${person.name} `,
      title: person.real_name || person.name,
      note: [`@${person.name}`, person.title].filter(Boolean).join(' · '),
      sign: person,
    }));
  const teams = groups
    .filter(({ handle, name }) => matches(query, handle, name))
    .map(({ handle, name }) => ({
      key: `@${handle}`,
      insert: `@${handle} `,
      title: `@${handle}`,
      note: name,
      sign: '👥',
    }));
  return [...persons, ...teams];
}

const channels = (query: string, directory: Directory): Suggestion[] =>
  directory.channels
    .filter(({ name, is_archived }) => name && !is_archived && name.toLowerCase().includes(query))
    .map(({ name, topic }) => ({ key: name, insert: `#${name} `, title: name, note: topic, sign: '#' }));
