import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimedErrors, methodFacts } from '../../../src/sandbox/data/facts.js';
import { provocations } from './errors/index.js';
import { take } from './happy/way.js';
import { createWorld, emulated, type World } from './world.js';

/** Errors of every method, which the reference does not repeat for each. */
const EVERYWHERE = ['invalid_arguments', 'not_allowed_token_type', 'missing_scope', 'ratelimited'];

/** What Slack answers though this reference does not list it: older references do, and recorded answers show it. */
const BEYOND: Record<string, string[]> = { 'chat.postMessage': ['msg_too_long', 'invalid_attachments'] };

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.pass());

const cases = Object.entries(provocations).flatMap(([method, ways]) =>
  Object.entries(ways).map(([error, way]) => [method, error, way] as const),
);

describe('every error that the table in the README claims', () => {
  it('is provoked here, and nothing else is', () => {
    const provoked = Object.entries(provocations).map(([method, ways]) => [method, Object.keys(ways).sort()]);

    expect(Object.fromEntries(provoked)).toEqual(claimedErrors());
  });

  it('belongs to a method that is there, and is one that Slack has for it', () => {
    for (const [method, error] of cases) {
      expect(emulated(), method).toContain(method);
      const known = [...(methodFacts(method)?.errors ?? []), ...EVERYWHERE, ...(BEYOND[method] ?? [])];
      expect(known, `${method} ${error}`).toContain(error);
    }
  });

  it.each(cases)('%s refuses with %s', async (method, error, way) => {
    const answer = await take(world, method, way);

    expect(answer).toMatchObject({ ok: false, error });
  });
});
