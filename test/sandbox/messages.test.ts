import type { ConversationsHistoryResponse } from '@slack/web-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
beforeAll(async () => {
  slack = await startSlack({ lenient: true });
});
afterAll(() => slack.close());

const channel = 'C0ORDERS';
const button = { type: 'button' as const, action_id: 'go', text: { type: 'plain_text' as const, text: 'Go' } };
const blocks = [{ type: 'actions' as const, block_id: 'row', elements: [button] }];
const error = (code: string) => expect.objectContaining({ data: expect.objectContaining({ ok: false, error: code }) });

async function posted(extra: object = {}): Promise<string> {
  const { ts = '' } = await slack.as('bot').chat.postMessage({ channel, text: 'Shall I?', blocks, ...extra });
  return ts;
}

async function seen(ts: string) {
  const page = { channel, latest: ts, oldest: ts, inclusive: true, include_all_metadata: true };
  const { messages = [] } = await slack.as('alice').conversations.history(page);
  return messages[0];
}

it('takes the blocks away when an update names only a text', async () => {
  const ts = await posted();

  await slack.as('bot').chat.update({ channel, ts, text: 'Done' });
  const message = await seen(ts);

  expect(message?.text).toBe('Done');
  expect(message?.blocks?.map(({ type }) => type)).toEqual(['rich_text']);
  expect(message?.edited).toEqual({ user: 'B0SIGNALBOX', ts: expect.stringMatching(/^\d+\.000000$/) });
});

it('keeps text and blocks when an update names neither, and metadata unless it is given', async () => {
  const metadata = { event_type: 'run', event_payload: { id: '1' } };
  const ts = await posted({ metadata });

  const newer = { event_type: 'run', event_payload: { id: '2' } };
  await slack.as('bot').apiCall('chat.update', { channel, ts, metadata: JSON.stringify(newer) });
  const first = await seen(ts);
  await slack.as('bot').chat.update({ channel, ts, text: 'later' });
  const second = await seen(ts);

  expect(first).toMatchObject({
    text: 'Shall I?',
    blocks: [{ block_id: 'row' }],
    metadata: { event_payload: { id: '2' } },
  });
  expect(second).toMatchObject({ text: 'later', metadata: { event_payload: { id: '2' } } });
});

it('shows metadata only to those who ask for it', async () => {
  await posted({ metadata: { event_type: 'run', event_payload: {} } });

  const { messages = [] } = await slack.as('bot').conversations.history({ channel, limit: 1 });

  expect(messages[0]).not.toHaveProperty('metadata');
});

it('lets nobody change or delete what another wrote', async () => {
  const ts = await posted();

  await expect(slack.as('alice').chat.update({ channel, ts, text: 'mine' })).rejects.toEqual(
    error('cant_update_message'),
  );
  await expect(slack.as('alice').chat.delete({ channel, ts })).rejects.toEqual(error('cant_delete_message'));
  await expect(slack.as('bot').chat.update({ channel, ts: '1.000001', text: 'x' })).rejects.toEqual(
    error('message_not_found'),
  );
});

it('cuts a post of more than 40,000 characters with a warning, and refuses such an update', async () => {
  const long = 'x'.repeat(40_001);

  const answer = await slack.as('bot').chat.postMessage({ channel, text: long });
  const update = slack.as('bot').chat.update({ channel, ts: answer.ts ?? '', text: long });

  expect(answer.response_metadata?.warnings).toContain('message_truncated');
  expect(answer.message?.text).toHaveLength(40_000);
  await expect(update).rejects.toEqual(error('msg_too_long'));
});

it('escapes what people type and leaves the marks of the app alone', async () => {
  const typed = await slack
    .as('alice')
    .chat.postMessage({ channel, text: '<script>alert("1 & 2")</script> @bob #orders' });
  const sent = await slack.as('bot').chat.postMessage({ channel, text: '<@U0BOB> &lt;b&gt;' });

  expect(typed.message?.text).toBe('&lt;script&gt;alert("1 &amp; 2")&lt;/script&gt; <@U0BOB> <#C0ORDERS|>');
  expect(sent.message?.text).toBe('<@U0BOB> &lt;b&gt;');
});

it('keeps an ephemeral message from everybody but its person', async () => {
  const { message_ts } = await slack.as('bot').chat.postEphemeral({ channel, user: 'U0CAROL', text: 'Only you' });
  const { body: carols } = await slack.control('ephemerals?as=carol');
  const { body: bobs } = await slack.control('ephemerals?as=bob');
  const { messages = [] } = await slack.as('carol').conversations.history({ channel });

  expect(carols.ephemerals).toMatchObject([{ channel, message: { ts: message_ts, text: 'Only you' } }]);
  expect(bobs.ephemerals).toEqual([]);
  expect(messages.map(({ ts }) => ts)).not.toContain(message_ts);
  const outsider = slack.as('bot').chat.postEphemeral({ channel: 'C0ORDERS', user: 'U0NOBODY', text: 'x' });
  await expect(outsider).rejects.toEqual(error('user_not_in_channel'));
});

it('leaves a tombstone where a message with replies was deleted', async () => {
  const thread_ts = await posted();
  const { ts = '' } = await slack.as('bob').chat.postMessage({ channel, text: 'a reply', thread_ts });
  await slack.as('bot').chat.delete({ channel, ts: thread_ts });
  const stone = await seen(thread_ts);
  await slack.as('bob').chat.delete({ channel, ts });

  expect(stone).toMatchObject({ subtype: 'tombstone', reply_count: 1, text: 'This message was deleted.' });
  expect(await slack.control(`thread?channel=${channel}&ts=${ts}&as=bob`)).toMatchObject({ status: 404 });
});

it('pages through a long channel without losing or repeating a message', async () => {
  const { channel: fresh } = await slack.as('alice').conversations.create({ name: 'long-one' });
  const place = { channel: fresh?.id ?? '' };
  for (let n = 0; n < 12; n += 1) await slack.as('alice').chat.postMessage({ ...place, text: `n${n}` });

  const texts: (string | undefined)[] = [];
  for await (const page of slack.as('alice').paginate('conversations.history', { ...place, limit: 5 })) {
    texts.push(...((page as ConversationsHistoryResponse).messages ?? []).map(({ text }) => text));
  }

  expect(texts).toEqual(Array.from({ length: 12 }, (_, n) => `n${11 - n}`));
});

it('puts bare addresses into angle brackets, and leaves code and links as they are', async () => {
  const text = 'see https://a.example/x?y=1&z=2, mail zoe@a.example. `https://b.example` <https://c.example|c>';
  const { message } = await slack.as('bot').chat.postMessage({ channel, text });

  expect(message?.text).toBe(
    'see <https://a.example/x?y=1&z=2>, mail <mailto:zoe@a.example|zoe@a.example>. `https://b.example` <https://c.example|c>',
  );
});
