import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ways } from './happy/index.js';
import { states } from './happy/states.js';
import { take } from './happy/way.js';
import { namedLeaves, reasonFor } from './recorded-oddities.js';
import { createWorld } from './world.js';

type Kinds = Map<string, Set<string>>;

const shapes = (file: string): Record<string, Record<string, string>> =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const recorded = shapes('./recorded-shapes.json');
const documented = shapes('./answer-shapes.json');

/** Of each method what its answers had, and which of them were refusals. */
const seen = new Map<string, Kinds>();
const refused: string[] = [];

beforeAll(async () => {
  const world = await createWorld();
  for (const [method, way] of Object.entries(ways)) {
    const kinds: Kinds = new Map();
    for (const each of [way, ...(states[method] ?? [])]) {
      world.pass();
      const answer = await take(world, method, each);
      if (!answer.ok) refused.push(`${method}: ${answer.error}`);
      see(answer, '', kinds);
    }
    seen.set(method, kinds);
  }
  await world.close();
});

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** Every field that was seen in an answer, with the types it had. */
function see(value: unknown, path: string, into: Kinds): Kinds {
  if (Array.isArray(value)) for (const each of value) see(each, path, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(value)) {
      const here = path === '' ? key : `${path}.${key}`;
      into.set(here, (into.get(here) ?? new Set()).add(kindOf(field)));
      see(field, here, into);
    }
  }
  return into;
}

const parentOf = (path: string) => path.split('.').slice(0, -1).join('.');

/** The same objects stand in many answers under names of their own. */
const objectOf = (path: string) =>
  path
    .replace(/^(items\.)?messages?\b/, 'message')
    .replace(/^(channel|file|usergroup|bookmark)s\b/, '$1')
    .replace(/^members\b(?=\.)/, 'user');

/** Every field that such an object has in any recorded or documented answer. */
const somewhere = new Set(
  [recorded, documented].flatMap((source) =>
    Object.values(source).flatMap((shape) => Object.keys(shape).map(objectOf)),
  ),
);

/** Objects that no source looks into hold what an app or a person wrote. */
const isOpen = (path: string) => path !== '' && ![...somewhere].some((known) => known.startsWith(`${objectOf(path)}.`));

/** Which kind of message an answer holds is chance: what one method shows of a message, every method shows. */
const isShownElsewhere = (path: string) =>
  objectOf(path).startsWith('message.') &&
  [...seen.values()].some((kinds) => [...kinds.keys()].some((other) => objectOf(other) === objectOf(path)));

function differences(method: string, kindsOf: Kinds): string[] {
  const known = recorded[method] ?? {};
  const isThere = (path: string) => path === '' || ['object', 'array'].some((kind) => kindsOf.get(path)?.has(kind));
  const missing = Object.keys(known)
    .filter((path) => isThere(parentOf(path)) && !kindsOf.has(path) && !isShownElsewhere(path))
    .filter((path) => reasonFor(objectOf(path)) === undefined)
    .map((path) => `${path}: missing`);
  const wrong = [...kindsOf].flatMap(([path, kinds]) => {
    // The SDK's types never say that a field may be empty, nor know those that always are.
    const full = [...kinds].filter((kind) => kind !== 'null');
    const allowed = (known[path] ?? documented[method]?.[path])?.split('|');
    if (full.length === 0 || path === 'ok' || reasonFor(objectOf(path)) !== undefined) return [];
    if (allowed) return full.every((kind) => allowed.includes(kind)) ? [] : [`${path}: ${full}, not ${allowed}`];
    return isOpen(parentOf(path)) || somewhere.has(objectOf(path)) ? [] : [`${path}: never sent by Slack`];
  });
  return [...missing, ...wrong];
}

describe('every method that the sandbox has', () => {
  it('does what is asked of it in every state', () => {
    expect(refused).toEqual([]);
  });

  it.each(Object.keys(ways).sort())('%s answers what was recorded of Slack, in all its states', (method) => {
    expect(differences(method, seen.get(method) ?? new Map())).toEqual([]);
  });
});

describe('the comparison', () => {
  it('notices a field that is missing, one of another type, and one that is not Slack’s', () => {
    const forged = see({ ok: true, team: { id: 7, mascot: 'cat' } }, '', new Map());

    const noticed = ['team.name: missing', 'team.id: number, not string', 'team.mascot: never sent by Slack'];
    expect(differences('team.info', forged)).toEqual(expect.arrayContaining(noticed));
  });
});

describe('the table of what differs', () => {
  it('names nothing that would not differ', () => {
    const recordedNames = Object.values(recorded).flatMap((shape) => Object.keys(shape));
    const leaves = new Set(recordedNames.map((path) => path.split('.').at(-1)));

    expect(namedLeaves().filter((leaf) => !leaves.has(leaf))).toEqual(['pinned_info']);
  });
});
