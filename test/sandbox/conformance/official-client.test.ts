import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { provocations } from './errors/index.js';
import { ways } from './happy/index.js';
import { take } from './happy/way.js';
import { type Answer, BOT, createWorld, type World } from './world.js';

/** What the client has to say about the answers, besides the refusals that it repeats. */
const complaints: string[] = [];
const note = (...words: unknown[]) => void complaints.push(words.join(' '));
const logger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: note,
  error: note,
  setLevel: () => undefined,
  getLevel: () => LogLevel.WARN,
  setName: () => undefined,
};

/** The same world, in which every call of a story goes through the unmodified @slack/web-api. */
let world: World;
beforeAll(async () => {
  const plain = await createWorld();
  const options = { slackApiUrl: `${plain.sandbox.baseUrl}/api/`, retryConfig: { retries: 0 }, logger };
  world = {
    ...plain,
    call: (method, args = {}, token = BOT) =>
      new WebClient(token ?? undefined, { ...options, rejectRateLimitedCalls: true }).apiCall(method, args).then(
        (answer): Answer => ({ ...answer }),
        (error: { data?: Answer; code?: string }) => error.data ?? { ok: false, error: rateLimited(error.code) },
      ),
  };
});
afterAll(() => world.close());
beforeEach(() => {
  world.pass();
  complaints.length = 0;
});

const rateLimited = (code: string | undefined) => (code === 'slack_webapi_rate_limited_error' ? 'ratelimited' : code);

const cases = Object.entries(provocations).flatMap(([method, refusals]) =>
  Object.entries(refusals).map(([error, way]) => [method, error, way] as const),
);
/** The client warns of these by itself, or repeats what the answer says: two of the ways go through a refusal. */
const EXPECTED = /`text` argument|\[json-pointer:|missing required field|must provide|already_in_channel/;

describe('the official client', () => {
  it.each(Object.keys(ways).sort())('gets from %s what it can work with', async (method) => {
    expect(await take(world, method, ways[method] ?? {})).toMatchObject({ ok: true });
    expect(complaints.filter((words) => !EXPECTED.test(words))).toEqual([]);
  });

  it.each(cases)('reads from %s the refusal %s', async (method, error, way) => {
    expect(await take(world, method, way)).toMatchObject({ ok: false, error });
  });
});
