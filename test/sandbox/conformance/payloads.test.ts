import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences, type Shape, shapeOf } from '../../../scripts/payload-shape.js';
import { withFeatures } from './errors/chat.js';
import { type Capture, createCapture } from './payloads/capture.js';
import { clickMessages, control, fillModals, lookAround, stopSession, useShortcuts } from './payloads/clicks.js';
import { mark, moveChannels, regroup, talk } from './payloads/deeds.js';
import { oddities, unrecorded } from './payloads/oddities.js';
import { overHttp } from './payloads/over-http.js';
import { createWorld, type World } from './world.js';

const recorded = JSON.parse(readFileSync(new URL('./payloads/shapes.json', import.meta.url), 'utf8')) as {
  [kind: string]: Shape;
};

let world: World;
let capture: Capture;

beforeAll(async () => {
  world = await createWorld();
  capture = createCapture(world);
  await capture.connect();
  await withFeatures(world, { unfurl_domains: ['example.com'] }, async () => {
    await talk(world);
    return { ok: true };
  });
  await mark(world);
  await moveChannels(world);
  await regroup(world);
  await clickMessages(world);
  await fillModals(world, capture);
  await useShortcuts(world);
  await lookAround(world);
  await stopSession(world);
  for (const reason of ['warning', 'refresh_requested', 'link_disabled']) {
    await control(world, 'faults', { kind: 'disconnect', reason });
    await capture.connect();
  }
  await world.call('auth.revoke');
  world.tokens();
  await overHttp(world, capture);
}, 120_000);
afterAll(() => world.close());

/** Those that no oddity explains. */
const unexplained = (kind: string, found: string[]) =>
  found.filter((difference) => !oddities.has(`${kind} ${difference.split(':')[0]}`));

describe('every payload', () => {
  it.each(Object.keys(recorded))('%s has the fields and types that Slack sends, and no others', async (kind) => {
    await capture.heard(kind);
    const found = differences(recorded[kind] ?? {}, shapeOf(capture.sent.get(kind) ?? []));

    expect(unexplained(kind, found)).toEqual([]);
  });

  it('would be found out if it lacked a field, had one too many, or had one in another type', () => {
    const slack = shapeOf([{ ts: '1.0', user: { id: 'U', bot: false } }]);

    expect(differences(slack, shapeOf([{ ts: 1, user: { id: 'U', robot: true } }]))).toEqual([
      'user.bot: missing',
      'ts: number, not string',
      "user.robot: not Slack's",
    ]);
  });

  it('has a recording that it is held against', () => {
    const unknown = [...capture.sent.keys()].filter((kind) => !recorded[kind]);

    expect(unknown).toEqual([...unrecorded.keys()]);
  });
});
