import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { hostileJson, hostileText } from './hostile.js';
import { createWorld, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Opens a socket, says all that at once, and answers when the other side has closed it or a ping came back. */
function shout(url: string, frames: (string | Uint8Array)[]): Promise<void> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    const end = () => {
      socket.terminate();
      resolve();
    };
    socket.on('error', end);
    socket.on('close', end);
    socket.on('pong', end);
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame);
      socket.ping();
    });
  });
}

const frame = fc.oneof(
  hostileText,
  hostileJson.map((thing) => JSON.stringify(thing) ?? ''),
  fc.constantFrom('null', '{}', '{"envelope_id":null}', '{"envelope_id":"nobody","payload":{}}', '{"type":"hello"}'),
  fc.uint8Array({ maxLength: 100 }).map((bytes) => new Uint8Array(bytes)),
);

it.each([
  ['Socket Mode', async () => String((await world.call('apps.connections.open', {}, 'xapp-sandbox')).url)],
  ['the page', async () => `${world.sandbox.baseUrl.replace('http', 'ws')}/sandbox/live?as=alice`],
  ['a ticket that nobody has', async () => `${world.sandbox.baseUrl.replace('http', 'ws')}/link/?ticket=nobody`],
])('%s survives any frame that comes in', async (_door, address) => {
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { maxLength: 6 }), async (frames) => {
      world.pass();
      await shout(await address(), frames);
      expect(await world.call('api.test', {}, null)).toMatchObject({ ok: true });
    }),
    { seed: 20261121, numRuns: 20 },
  );
});
