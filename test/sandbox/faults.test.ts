import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { connectApp } from './support/app-socket.js';
import { connect, type Frame, refusedUpgrade, socketUrl } from './support/raw-socket.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
beforeEach(async () => {
  slack = await startSlack({ ackTimeoutMs: 150 });
});
afterEach(() => slack.close());

const fault = (given: Frame) => slack.control('faults', given);
const authTest = async () => {
  const response = await fetch(`${slack.sandbox.baseUrl}/api/auth.test?token=xoxb-sandbox`);
  return { status: response.status, ...((await response.json()) as { ok: boolean; error?: string }) };
};

it('fails a method as often as it was told, with the error it was told', async () => {
  await fault({ kind: 'api_error', method: 'auth.test', error: 'fatal_error', times: 2 });

  const answers = [await authTest(), await authTest(), await authTest()];

  expect(answers.map(({ ok, error }) => error ?? ok)).toEqual(['fatal_error', 'fatal_error', true]);
  expect((await slack.control('faults')).body).toEqual({ faults: [] });
});

it('throws the same dice for the same seed', async () => {
  const round = async () => {
    await slack.control('faults', undefined, 'DELETE');
    await fault({ kind: 'api_error', method: 'auth.test', probability: 0.5, seed: 7 });
    const answers = [];
    for (let n = 0; n < 12; n += 1) answers.push((await authTest()).ok);
    return answers;
  };

  const first = await round();
  const second = await round();
  await slack.restart();

  expect(second).toEqual(first);
  expect(await round()).toEqual(first);
  expect(new Set(first)).toEqual(new Set([true, false]));
});

it('limits the rate of a method until it is mended', async () => {
  await fault({ kind: 'rate_limit', method: 'auth.test' });
  const limited = await authTest();
  await slack.control('faults', undefined, 'DELETE');

  expect(limited).toMatchObject({ status: 429, error: 'ratelimited' });
  expect(await authTest()).toMatchObject({ ok: true });
});

it('slows one method down and no other', async () => {
  await fault({ kind: 'slow', method: 'auth.test', ms: 400, times: 1 });
  const order: string[] = [];
  const slow = authTest().then(() => order.push('auth.test'));
  await fetch(`${slack.sandbox.baseUrl}/api/api.test`).then(() => order.push('api.test'));
  await slow;

  expect(order).toEqual(['api.test', 'auth.test']);
});

it('drops one socket of two without a word', async () => {
  const sockets = [await connect(slack), await connect(slack)];

  await fault({ kind: 'drop_socket', times: 1 });
  await eventually('one to fall', async () => sockets.find((one) => one.closed() !== undefined));

  expect(sockets.filter((one) => one.closed() !== undefined).map((one) => one.closed())).toEqual([1006]);
  expect(sockets.flatMap(({ frames }) => frames).filter(({ type }) => type === 'disconnect')).toEqual([]);
});

it('asks every socket to reconnect', async () => {
  const sockets = [await connect(slack), await connect(slack)];

  await fault({ kind: 'disconnect', reason: 'refresh_requested' });

  for (const one of sockets) expect(await one.next('disconnect')).toMatchObject({ reason: 'refresh_requested' });
});

it('delivers an event twice, the second time as a retry', async () => {
  const app = await connect(slack);
  await fault({ kind: 'duplicate', times: 1 });
  await slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text: 'once' });

  const [first, second] = [await app.next('events_api', 1), await app.next('events_api', 2)];

  expect((second.payload as Frame).event_id).toBe((first.payload as Frame).event_id);
  expect(second.envelope_id).not.toBe(first.envelope_id);
  expect(second).toMatchObject({ retry_attempt: 1, retry_reason: 'timeout' });
});

it('loses an acknowledgement, and so delivers again', async () => {
  const app = await connect(slack);
  await fault({ kind: 'no_ack_seen', times: 1 });
  await slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text: 'again' });
  app.ack(await app.next('events_api'));
  await eventually('the failure', async () => (await slack.journal()).find(({ kind }) => kind === 'no_ack'));
  slack.sandbox.clock.advance(1_000);

  const again = await app.next('events_api', 2);
  app.ack(again);

  expect(again).toMatchObject({ retry_attempt: 1 });
});

it('refuses new connections for as long as it was told', async () => {
  const url = await socketUrl(slack);
  await fault({ kind: 'refuse_connections', ms: 60_000 });
  const headers = { authorization: 'Bearer xapp-sandbox' };
  const open = () => fetch(`${slack.sandbox.baseUrl}/api/apps.connections.open`, { method: 'POST', headers });

  const refused = await open();
  const upgrade = await refusedUpgrade(url);
  slack.sandbox.clock.advance(60_000);

  expect([refused.status, upgrade]).toEqual([503, 503]);
  expect(await (await open()).json()).toMatchObject({ ok: true });
});

it.each([
  { kind: 'earthquake' },
  { kind: 'slow', ms: -1 },
  { kind: 'api_error', times: 0 },
  { kind: 'api_error', times: -2 },
  { kind: 'api_error', times: 1.5 },
  { kind: 'api_error', probability: 1.1 },
  { kind: 'api_error', probability: -0.1 },
  { kind: 'api_error', seed: 'seven' },
  { kind: 'api_error', method: 'chat.*.*' },
  { kind: 'api_error', method: '' },
])('refuses %j and sets nothing', async (given) => {
  expect(await fault(given)).toMatchObject({ status: 400, body: { error: 'invalid_input' } });
  expect((await slack.control('faults')).body).toEqual({ faults: [] });
});

it('takes no offence at a field it does not know, and names it', async () => {
  const { status, body } = await fault({ as: 'erin', kind: 'api_error', method: 'auth.test', probabilty: 0.5 });

  expect(status).toBe(200);
  expect(body).toMatchObject({ faults: [{ kind: 'api_error', method: 'auth.test' }], ignored: ['probabilty'] });
});

it('mends one fault and leaves the others as they are', async () => {
  await fault({ kind: 'api_error', method: 'auth.test', times: 5 });
  const { body } = await fault({ kind: 'slow', ms: 1 });
  await authTest();
  const { id } = body.fault as Frame;

  const left = await slack.control(`faults/${id}`, undefined, 'DELETE');

  expect(left).toMatchObject({ status: 200, body: { faults: [{ kind: 'api_error', times: 4 }] } });
  expect(await slack.control(`faults/${id}`, undefined, 'DELETE')).toMatchObject({ status: 404 });
});

it('strikes a whole family of methods, and the app alone: people go on', async () => {
  await fault({ kind: 'api_error', method: 'conversations.*', error: 'fatal_error' });
  const list = (who: string) => slack.as(who).conversations.list().catch(String);

  expect(await list('bot')).toContain('fatal_error');
  expect(await list('alice')).toMatchObject({ ok: true });
  expect(await authTest()).toMatchObject({ ok: true });
});

it('waits with a socket’s end for the kind of event that it names', async () => {
  const app = await connect(slack);
  await fault({ kind: 'disconnect', method: 'app_mention', times: 1 });
  await slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text: 'nothing' });
  app.ack(await app.next('events_api', 1));
  const before = app.frames.filter(({ type }) => type === 'disconnect');
  await slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text: 'hi <@U0BOT>' });

  expect(before).toEqual([]);
  expect(await app.next('disconnect')).toMatchObject({ reason: 'refresh_requested' });
});

it('repeats the kind of event that it names and no other', async () => {
  const app = await connectApp(slack);
  await fault({ kind: 'duplicate', method: 'reaction_added' });
  const { ts = '' } = await slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text: 'once' });
  await slack.as('alice').reactions.add({ channel: 'C0GENERAL', timestamp: ts, name: 'eyes' });
  const all = await eventually('both reactions', async () => (app.payloads.length > 2 ? app.payloads : undefined));

  expect(all.map(({ event }) => (event as Frame).type)).toEqual(['message', 'reaction_added', 'reaction_added']);
  expect(all[2]?.event_id).toBe(all[1]?.event_id);
});
