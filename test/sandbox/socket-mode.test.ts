import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { eventually } from '../support/eventually.js';
import { connect, type Frame, refusedUpgrade, socketUrl } from './support/raw-socket.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
beforeEach(async () => {
  slack = await startSlack({ ackTimeoutMs: 150 });
});
afterEach(() => slack.close());

const say = (text = 'hello') => slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text });
const eventOf = (frame: Frame) => (frame.payload as Frame).event as Frame;

it('greets a socket with how many there are and which app it is', async () => {
  const first = await connect(slack);
  const second = await connect(slack);

  expect(first.frames[0]).toMatchObject({
    type: 'hello',
    num_connections: 1,
    connection_info: { app_id: 'A0SIGNALBOX' },
  });
  expect(first.frames[0]).toHaveProperty('debug_info.approximate_connection_time', 18060);
  expect(second.frames[0]).toMatchObject({ num_connections: 2 });
});

it('lets a ticket in once, and nobody without one', async () => {
  const url = await socketUrl(slack);
  const again = await connect(slack);
  const used = again.socket.url;

  expect(await refusedUpgrade(used)).toBe(401);
  expect(await refusedUpgrade(url.replace(/ticket=\w+/, 'ticket=guessed'))).toBe(401);
  slack.sandbox.clock.advance(31_000);
  expect(await refusedUpgrade(url)).toBe(401);
});

it('sends each event to one of the sockets only', async () => {
  const sockets = [await connect(slack), await connect(slack), await connect(slack)];
  for (const { socket } of sockets) socket.on('message', (data) => acknowledge(socket, String(data)));

  for (let n = 0; n < 8; n += 1) await say(`message ${n}`);
  const envelopes = () => sockets.flatMap(({ frames }) => frames.filter(({ type }) => type === 'events_api'));
  await eventually('all events', async () => (envelopes().length >= 8 ? true : undefined));

  expect(new Set(envelopes().map((frame) => eventOf(frame).text)).size).toBe(8);
  expect(envelopes()).toHaveLength(8);
});

function acknowledge(socket: { send(text: string): void }, text: string): void {
  const { envelope_id } = JSON.parse(text) as Frame;
  if (envelope_id) socket.send(JSON.stringify({ envelope_id }));
}

it('delivers an unacknowledged event again after a second, a minute and five, then never', async () => {
  const client = await connect(slack);

  await say();
  const first = await client.next('events_api');
  await unanswered(1);
  for (const [n, delay] of [1_000, 60_000, 300_000].entries()) {
    slack.sandbox.clock.advance(delay);
    await unanswered(n + 2);
  }
  const again = client.frames.filter(({ type }) => type === 'events_api');

  expect(first).toMatchObject({ retry_attempt: 0, retry_reason: '', accepts_response_payload: false });
  expect(again.map(({ retry_attempt }) => retry_attempt)).toEqual([0, 1, 2, 3]);
  expect(again[1]).toMatchObject({ retry_reason: 'timeout' });
  expect(new Set(again.map(({ payload }) => (payload as Frame).event_id)).size).toBe(1);
  expect((await slack.journal()).filter(({ kind }) => kind === 'given_up')).toHaveLength(1);
});

const unanswered = (times: number) =>
  eventually(`${times} events without ack`, async () => {
    const failed = (await slack.journal()).filter(({ kind }) => kind === 'no_ack');
    return failed.length >= times ? true : undefined;
  });

it('hands an event to the next socket when one dies before its ack', async () => {
  const doomed = await connect(slack);
  await say();
  const lost = await doomed.next('events_api');

  doomed.socket.terminate();
  await unanswered(1);
  const next = await connect(slack);
  slack.sandbox.clock.advance(1_000);
  const again = await next.next('events_api');

  expect(again).toMatchObject({ retry_attempt: 1, payload: { event_id: (lost.payload as Frame).event_id } });
});

it('keeps what nobody heard until a socket opens', async () => {
  await say('is anybody there?');
  await unanswered(1);

  const late = await connect(slack);
  const event = await late.next('events_api');

  expect(eventOf(event)).toMatchObject({ text: 'is anybody there?' });
});

it('sends no work together with the greeting, which @slack/socket-mode 1 could not acknowledge', async () => {
  await say('nobody hears this yet');
  await unanswered(1);
  const socket = new WebSocket(await socketUrl(slack));
  const heard: { type: unknown; ready: boolean }[] = [];
  let ready = false;
  socket.on('message', (data) => {
    heard.push({ type: (JSON.parse(String(data)) as Frame).type, ready });
    setImmediate(() => {
      ready = true;
    });
  });

  await eventually('the event', async () => heard[1]);

  expect(heard.slice(0, 2)).toEqual([
    { type: 'hello', ready: false },
    { type: 'events_api', ready: true },
  ]);
});

it('turns the eleventh socket away', async () => {
  for (let n = 0; n < 10; n += 1) await connect(slack);

  const eleventh = await connect(slack);
  const farewell = await eleventh.next('disconnect');

  expect(farewell).toMatchObject({ reason: 'too_many_websockets' });
  await eventually('the line to be closed', async () => eleventh.closed());
});

it('warns ten seconds before it recycles a connection, and recycles it', async () => {
  const client = await connect(slack);

  slack.sandbox.clock.advance(18_051_000);
  const warning = await client.next('disconnect');
  slack.sandbox.clock.advance(10_000);
  await eventually('the line to be closed', async () => client.closed());

  expect(warning).toMatchObject({ reason: 'warning', debug_info: { host: expect.any(String) } });
});

it('tells every socket when Socket Mode is turned off, and opens no other', async () => {
  const client = await connect(slack);

  await slack.control('app', { socket_mode: false });
  const farewell = await client.next('disconnect');

  expect(farewell).toMatchObject({ reason: 'link_disabled' });
  const headers = { authorization: 'Bearer xapp-sandbox' };
  const refused = await fetch(`${slack.sandbox.baseUrl}/api/apps.connections.open`, { method: 'POST', headers });
  expect(await refused.json()).toMatchObject({ ok: false });
});

it('survives frames that are no acknowledgements', async () => {
  const client = await connect(slack);

  for (const junk of ['null', '[]', '{', '"x"', '{"envelope_id":7}', '{"envelope_id":"never-sent"}'])
    client.socket.send(junk);
  client.socket.send(Buffer.from([0, 255, 1]));
  await say();

  expect(eventOf(await client.next('events_api'))).toMatchObject({ type: 'message' });
});
