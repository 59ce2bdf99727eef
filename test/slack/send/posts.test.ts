import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPosts, type Posts } from '../../../src/slack/send/posts.js';
import { type SlackServer, startSlackServer } from '../support/slack-server.js';

let slack: SlackServer;
let posts: Posts;
beforeEach(async () => {
  slack = await startSlackServer();
  posts = createPosts(slack.client);
});
afterEach(() => slack.stop());

const said = (text: string, channel = 'C1') => ({
  channel,
  threadTs: '1.1',
  message: { text, metadata: { event_type: 'signalbox_answer', event_payload: { key: text } } },
  onlyOneBy: ['key'],
});

describe('posting a message', () => {
  it('keeps the order in which a channel was spoken to', async () => {
    await Promise.all(['one', 'two', 'three'].map((text) => posts.post(said(text))));

    expect(slack.of('chat.postMessage').map(({ args }) => args.text)).toEqual(['one', 'two', 'three']);
  });

  it('posts once when the answer was lost on the way', async () => {
    slack.script('chat.postMessage', 'lost');

    const ref = await posts.post(said('paid'));

    expect(ref).toEqual({ channel: 'C1', ts: '1700000000.000001' });
    expect(slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('posts again when Slack failed and the message is not there', async () => {
    slack.script('chat.postMessage', { status: 500 });

    await posts.post(said('paid'));

    expect(slack.of('conversations.replies')).toHaveLength(1);
    expect(slack.of('chat.postMessage')).toHaveLength(2);
  });

  it('finds what an earlier attempt of another process has posted', async () => {
    const first = await posts.post(said('paid'));

    const again = await createPosts(slack.client).post({ ...said('paid'), mayExist: true });

    expect(again).toEqual(first);
    expect(slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('finds it at the end of a long thread too', async () => {
    const first = await posts.post(said('paid'));
    slack.script('conversations.replies', { ok: true, messages: [], response_metadata: { next_cursor: 'c2' } });

    const again = await posts.post({ ...said('paid'), mayExist: true });

    expect(again).toEqual(first);
    expect(slack.of('conversations.replies').map(({ args }) => args.cursor)).toEqual([undefined, 'c2']);
  });

  it('tries again after Slack asked for patience, without looking for what cannot be there', async () => {
    slack.script('chat.postMessage', { status: 429, retryAfter: 0 });

    await posts.post(said('hello'));

    expect(slack.of('chat.postMessage')).toHaveLength(2);
    expect(slack.of('conversations.replies')).toHaveLength(0);
  });

  it('gives a refusal of Slack back at once', async () => {
    slack.script('chat.postMessage', { ok: false, error: 'not_in_channel' });

    await expect(posts.post(said('hello'))).rejects.toThrow('not_in_channel');
    expect(slack.of('chat.postMessage')).toHaveLength(1);
  });

  it('never lets addresses be fetched for a preview', async () => {
    await posts.post(said('see https://a.test'));

    expect(slack.of('chat.postMessage')[0]?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });
});
