import { describe, expect, it } from 'vitest';
import { hear } from '../../../src/slack/receive/message-event.js';

const aBody = (event: Record<string, unknown>) => ({
  team_id: 'T1',
  event_id: 'Ev1',
  event: { type: 'message', channel: 'C1', channel_type: 'channel', user: 'U1', ts: '10.1', text: 'hi', ...event },
});
const heard = (event: Record<string, unknown>) => hear(aBody(event), 'UBOT');
const text = (wire: string) => heard({ text: wire })?.message.text;

describe('hearing a message', () => {
  it('knows who spoke where from the payload, and which thread it belongs to', () => {
    expect(heard({ thread_ts: '9.9' })).toMatchObject({
      inThread: true,
      addressed: false,
      message: {
        addressed: false,
        eventId: 'Ev1',
        user: 'U1',
        ts: '10.1',
        origin: { team: 'T1', channel: 'C1', channelType: 'channel', threadTs: '9.9', messageTs: '10.1' },
      },
    });
  });

  it('takes direct messages and mentions as meant for the bot', () => {
    expect(heard({ channel: 'D1', channel_type: 'im' })?.addressed).toBe(true);
    expect(heard({ type: 'app_mention', channel_type: undefined, text: '<@UBOT> hi' })?.addressed).toBe(true);
    expect(heard({ text: 'please <@UBOT> order' })?.addressed).toBe(true);
  });

  it.each([
    ['an edit', { subtype: 'message_changed' }],
    ['a deletion', { subtype: 'message_deleted' }],
    ['somebody joining', { subtype: 'channel_join' }],
    ['another bot', { bot_id: 'B2' }],
    ['itself', { user: 'UBOT' }],
  ])('does not listen to %s', (_what, event) => {
    expect(heard(event)).toBeNull();
  });

  it('hears a message that came with a file', () => {
    expect(heard({ subtype: 'file_share' })?.message.text).toBe('hi');
  });

  it('leaves its own mention out and keeps those of others', () => {
    expect(text('<@UBOT> order 2 lamps for <@U2|bob>')).toBe('order 2 lamps for <@U2>');
  });

  it('reads what the person wrote, not how Slack sends it', () => {
    expect(text('R&amp;D &lt;b&gt; <https://a.test|a.test> <mailto:a@b.test|a@b.test> <#C2|orders>')).toBe(
      'R&D <b> a.test (https://a.test) a@b.test #orders',
    );
  });

  it('leaves out control characters and marks that turn text round', () => {
    expect(text('Order\u0000 2\u0007 lamps for the \u202Egnitekram\u202C team\nnow')).toBe(
      'Order 2 lamps for the gnitekram team\nnow',
    );
  });

  it('keeps forty thousand characters and an empty text', () => {
    expect(text('x'.repeat(40_000))).toHaveLength(40_000);
    expect(text('<@UBOT>')).toBe('');
  });

  it.each([null, {}, { event: null }, { event: { type: 'reaction_added' } }])('is not upset by %j', (body) => {
    expect(hear(body, 'UBOT')).toBeNull();
  });
});
