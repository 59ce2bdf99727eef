import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.close());

interface Shared {
  id: string;
  url_private: string;
  url_private_download: string;
}

/** Uploads as the SDK does: a place, the bytes, the completion. */
async function upload(as: string, given: { channel_id?: string; filename: string; content: string }): Promise<Shared> {
  const { filename, content, channel_id = 'C0ORDERS' } = given;
  const done = await slack
    .as(as)
    .filesUploadV2({ channel_id, filename, file: Buffer.from(content), initial_comment: 'See this' });
  const [outer] = done.files as { files?: Shared[] }[];
  const [file] = outer?.files ?? [];
  if (!file) throw new Error('nothing was uploaded');
  return file;
}

const fetchAs = (url: string, name?: string) =>
  fetch(url, { redirect: 'manual', headers: name ? { authorization: `Bearer xoxp-sandbox-${name}` } : {} });

it('shares a file with a message, as the official client uploads it', async () => {
  const file = await upload('alice', { filename: 'offer.txt', content: 'two laptops' });

  const { messages = [] } = await slack.as('bob').conversations.history({ channel: 'C0ORDERS' });

  const message = messages.find(({ files }) => files?.some(({ id }) => id === file.id));
  expect(message).toMatchObject({ user: 'U0ALICE', subtype: 'file_share', text: 'See this', upload: false });
  expect(message?.files?.[0]).toMatchObject({ name: 'offer.txt', mimetype: 'text/plain', size: 11, mode: 'hosted' });
});

it('hands it to those who see the channel, and sends the others to the sign-in page', async () => {
  const file = await upload('bob', { channel_id: 'G0FINANCE', filename: 'budget.txt', content: 'secret' });

  expect(await (await fetchAs(file.url_private, 'carol')).text()).toBe('secret');
  for (const stranger of ['alice', undefined]) {
    const answer = await fetchAs(file.url_private, stranger);
    expect([answer.status, await answer.text()]).toEqual([302, '']);
  }
  await expect(slack.as('alice').files.info({ file: file.id })).rejects.toThrow('file_not_found');
});

it('never shows a page that somebody uploaded as a page of its own', async () => {
  const file = await upload('alice', { filename: 'evil.html', content: '<script>alert(1)</script>' });

  const { headers } = await fetchAs(file.url_private, 'bob');

  expect(headers.get('content-disposition')).toMatch(/^attachment/);
  expect(headers.get('content-security-policy')).toContain('sandbox');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

it('leaves a tombstone where a deleted file was, also after a restart', async () => {
  const file = await upload('alice', { filename: 'old.txt', content: 'old' });
  await slack.as('alice').files.delete({ file: file.id });

  await slack.restart();

  const { messages = [] } = await slack.as('bob').conversations.history({ channel: 'C0ORDERS' });
  const shown = messages.flatMap(({ files = [] }) => files).find(({ id }) => id === file.id);
  expect(shown).toEqual({ id: file.id, mode: 'tombstone' });
  const address = file.url_private.replace(/^http:\/\/[^/]+/, slack.sandbox.baseUrl);
  expect((await fetchAs(address, 'alice')).status).toBe(404);
});

it('takes the bytes of one address once', async () => {
  const { upload_url = '' } = await slack.as('alice').files.getUploadURLExternal({ filename: 'a.txt', length: 1 });

  expect((await fetch(upload_url, { method: 'POST', body: 'a' })).status).toBe(200);
  expect((await fetch(upload_url, { method: 'POST', body: 'b' })).status).toBe(404);
});
