import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { connect, type Frame, type RawSocket } from './support/raw-socket.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
let app: RawSocket;
beforeEach(async () => {
  slack = await startSlack();
  app = await connect(slack);
  app.socket.on('message', (data) => app.ack(JSON.parse(String(data)) as Frame));
});
afterEach(() => slack.close());

async function commandUrl(nth = 1): Promise<string> {
  await slack.control('command', { as: 'alice', channel: 'C0ORDERS', text: '/signalbox' });
  const { payload } = await app.next('slash_commands', nth);
  return String((payload as Frame).response_url);
}

async function answer(url: string, body: object) {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return { status: response.status, ...((await response.json()) as object) };
}
const ephemerals = async () => (await slack.control('ephemerals?as=alice')).body.ephemerals as { message: Frame }[];

it('takes five answers and no sixth', async () => {
  const url = await commandUrl();

  for (let n = 0; n < 5; n += 1) expect(await answer(url, { text: `${n}` })).toEqual({ status: 200, ok: true });

  expect(await answer(url, { text: 'one too many' })).toEqual({ status: 404, ok: false, error: 'used_url' });
  expect(await ephemerals()).toHaveLength(5);
});

it('takes the empty fields that slack-go sends along', async () => {
  const url = await commandUrl();
  const empty = { replace_original: false, delete_original: false, blocks: null };

  const given = await answer(url, { text: 'hello', ...empty, metadata: { event_type: '', event_payload: null } });

  expect(given).toEqual({ status: 200, ok: true });
  expect(await ephemerals()).toMatchObject([{ message: { text: 'hello' } }]);
});

it('takes none after thirty minutes', async () => {
  const url = await commandUrl();
  slack.sandbox.clock.advance(30 * 60_000 + 1);

  expect(await answer(url, { text: 'late' })).toEqual({ status: 404, ok: false, error: 'expired_url' });
});

it('goes on for hours: what is long over is dropped, and the next click comes with an address as the first did', async () => {
  const old = await commandUrl();
  slack.sandbox.clock.advance(2 * 3_600_000);

  const fresh = await commandUrl(2);

  expect(await answer(fresh, { text: 'still here' })).toEqual({ status: 200, ok: true });
  expect(await answer(old, { text: 'late' })).toEqual({ status: 404, ok: false, error: 'no_service' });
});

it('posts for everybody only when asked to', async () => {
  const url = await commandUrl();

  await answer(url, { text: 'just you' });
  await answer(url, { text: 'all of you', response_type: 'in_channel' });
  const { messages = [] } = await slack.as('bob').conversations.history({ channel: 'C0ORDERS' });

  expect(messages.map(({ text }) => text)).toEqual(['all of you']);
  expect((await ephemerals()).map(({ message }) => message.text)).toEqual(['just you']);
});

it('is the way to change and to delete what one person alone sees', async () => {
  const go = { type: 'plain_text' as const, text: 'Go' };
  const blocks = [{ type: 'actions' as const, elements: [{ type: 'button' as const, action_id: 'go', text: go }] }];
  const secret = { channel: 'C0ORDERS', user: 'U0ALICE', text: 'Sure?', blocks };
  const { message_ts: ts } = await slack.as('bot').chat.postEphemeral(secret);
  await slack.control('click', { as: 'alice', channel: 'C0ORDERS', ts, action_id: 'go' });
  const click = (await app.next('interactive')).payload as Frame;

  await answer(String(click.response_url), { text: 'Sure.', replace_original: true });
  const changed = await ephemerals();
  await answer(String(click.response_url), { delete_original: true });

  expect(click).toMatchObject({ container: { is_ephemeral: true, message_ts: ts } });
  expect(click).not.toHaveProperty('message');
  expect(changed).toMatchObject([{ message: { ts, text: 'Sure.' } }]);
  expect(await ephemerals()).toEqual([]);
});

it('refuses what is no message in plain words', async () => {
  const url = await commandUrl();
  const junk = await fetch(url, { method: 'POST', body: '{' });

  expect(await junk.json()).toEqual({ ok: false, error: 'invalid_payload' });
  expect(await answer(url, {})).toMatchObject({ status: 400, error: 'no_text' });
  expect(await answer(`${slack.sandbox.baseUrl}/response/nothing`, { text: 'x' })).toMatchObject({ status: 404 });
  await eventually('the journal', async () => (await slack.journal()).find(({ kind }) => kind === 'response_url'));
});
