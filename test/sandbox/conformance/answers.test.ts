import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ways } from './happy/index.js';
import { take } from './happy/way.js';
import { oddities } from './oddities.js';
import { createWorld, emulated, type World } from './world.js';

const shapes = JSON.parse(readFileSync(new URL('./answer-shapes.json', import.meta.url), 'utf8')) as Record<
  string,
  Record<string, string>
>;

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.pass());

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inside, key) => {
    const first = Array.isArray(inside) ? inside[0] : inside;
    return typeof first === 'object' && first !== null ? Reflect.get(first, key) : undefined;
  }, value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** What Slack's documented answer has and ours has not, or in another type; null stands for any type. */
function differences(method: string, answer: unknown): string[] {
  const fields = Object.entries(shapes[method] ?? {}).filter(([path]) => !oddities.has(`${method} ${path}`));
  return fields.flatMap(([path, kind]) => {
    const got = kindOf(at(answer, path));
    return got === kind || (got !== 'undefined' && (kind === 'null' || got === 'null'))
      ? []
      : [`${path}: ${kind}, not ${got}`];
  });
}

describe('every method that the sandbox has', () => {
  it('has a way here in which it works', () => {
    expect(Object.keys(ways).sort()).toEqual(emulated());
  });

  it.each(Object.keys(ways).sort())('%s answers what Slack answers, field by field', async (method) => {
    const answer = await take(world, method, ways[method] ?? {});

    expect(answer).toMatchObject({ ok: true });
    expect(differences(method, answer)).toEqual([]);
  });
});
