import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Slack, startSlack } from './support/slack.js';

/** What clients that are not Slack's JavaScript SDK put on the wire, byte for byte where it matters. */
let slack: Slack;
beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.close());

type Answer = { [key: string]: unknown; ok: boolean };

const call = async (method: string, body: string | URLSearchParams, headers: { [name: string]: string } = {}) => {
  const url = `${slack.sandbox.baseUrl}/api/${method}`;
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { authorization: 'Bearer xoxb-sandbox', ...headers },
  });
  return (await response.json()) as Answer;
};

const form = (fields: { [name: string]: string }) => new URLSearchParams(fields);

const multipart = (boundary: string) => ({ 'content-type': `multipart/form-data; boundary=${boundary}` });

describe('slack-go', () => {
  it('uploads a file after a field of its own, and closes the form twice', async () => {
    const announced = form({ filename: 'a.txt', length: '11' });
    const { upload_url, file_id } = await call('files.getUploadURLExternal', announced);
    const body = [
      '--go\r\nContent-Disposition: form-data; name="token"\r\n\r\nxoxb-sandbox\r\n',
      '--go\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n',
      'Content-Type: application/octet-stream\r\n\r\nhello, file\r\n--go--\r\n\r\n--go--\r\n',
    ].join('');

    const uploaded = await fetch(String(upload_url), { method: 'POST', headers: multipart('go'), body });
    const done = form({ files: JSON.stringify([{ id: file_id }]), channels: 'C0ORDERS,C0GENERAL' });
    const { files } = (await call('files.completeUploadExternal', done)) as { files?: { url_private: string }[] };
    const headers = { authorization: 'Bearer xoxb-sandbox' };
    const content = await fetch(files?.[0]?.url_private ?? '', { headers });

    expect(await uploaded.text()).toBe('OK - 11');
    expect(await content.text()).toBe('hello, file');
  });

  it('writes null where an attachment has no blocks', async () => {
    const attachments = JSON.stringify([{ fallback: 'words', text: 'words', blocks: null }]);

    const answer = await call('chat.postMessage', form({ channel: 'C0ORDERS', attachments }));

    expect(answer).toMatchObject({ ok: true, message: { attachments: [{ id: 1, text: 'words' }] } });
  });

  it('reads the channel out of a changed purpose', async () => {
    const answer = await call('conversations.setPurpose', form({ channel: 'C0ORDERS', purpose: 'To order' }));

    expect(answer).toMatchObject({ ok: true, channel: { id: 'C0ORDERS', purpose: { value: 'To order' } } });
  });
});

describe('a multipart call', () => {
  it('may give its parts headers of their own, as okhttp does', async () => {
    const body = [
      '--jv\r\nContent-Disposition: form-data; name="channel"\r\nContent-Length: 8\r\n\r\nC0ORDERS\r\n',
      '--jv\r\nContent-Disposition: form-data; name="text"\r\nContent-Type: text/plain; charset=utf-8\r\n',
      'Content-Length: 7\r\n\r\nh\u00e9llo!\r\n--jv--\r\n',
    ].join('');

    expect(await call('chat.postMessage', body, multipart('jv'))).toMatchObject({
      ok: true,
      message: { text: 'h\u00e9llo!' },
    });
  });
});

describe("Slack's Java client", () => {
  it('asks who its app-level token is before it connects', async () => {
    const answer = await call('auth.test', '', { authorization: 'Bearer xapp-sandbox' });

    expect(answer).toEqual({ ok: true, app_name: 'signalbox', app_id: 'A0SIGNALBOX' });
  });
});
