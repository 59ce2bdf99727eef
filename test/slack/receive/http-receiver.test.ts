import { createHmac } from 'node:crypto';
import { App } from '@slack/bolt';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slackLogger } from '../../../src/slack/logger.js';
import { createDeliverer } from '../../../src/slack/receive/deliver.js';
import { createHttpReceiver } from '../../../src/slack/receive/http-receiver.js';
import { createIntake } from '../../../src/slack/receive/intake.js';
import { aClick, aCommand, aMessageEvent } from '../support/payloads.js';
import { type RecordedRuns, recordRuns } from '../support/recorded-runs.js';

const SECRET = 'signing-secret';
const log = pino({ level: 'silent' });
const threads = { has: async () => false, remember: () => undefined };

let runs: RecordedRuns;
let receiver: ReturnType<typeof createHttpReceiver>;
beforeEach(async () => {
  runs = recordRuns();
  const intake = createIntake({ runs, threads, botUserId: () => 'U0BOT', onHeard: () => undefined });
  receiver = createHttpReceiver({ signingSecret: SECRET, port: 0, deliverer: createDeliverer(intake, log), log });
  const app = new App({
    receiver,
    logger: slackLogger(log),
    authorize: async () => ({ botToken: 'xoxb-test', botId: 'B0', botUserId: 'U0BOT' }),
  });
  app.action('approval.approve', async ({ ack }) => ack());
  app.command('/signalbox', async ({ ack }) => ack({ text: 'helped' }));
  await app.start();
});
afterEach(() => receiver.stop());

interface Sent {
  at?: number;
  secret?: string;
  headers?: Record<string, string>;
}

function post(rawBody: string, type: string, { at = Date.now() / 1000, secret = SECRET, headers = {} }: Sent = {}) {
  const timestamp = String(Math.floor(at));
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${rawBody}`).digest('hex')}`;
  return fetch(`http://127.0.0.1:${receiver.port()}/slack/events`, {
    method: 'POST',
    body: rawBody,
    headers: {
      'content-type': type,
      'x-slack-signature': signature,
      'x-slack-request-timestamp': timestamp,
      ...headers,
    },
  });
}
const postEvent = (body: object, sent?: Sent) => post(JSON.stringify(body), 'application/json', sent);
const postForm = (form: Record<string, string>) =>
  post(new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded');

describe('Slack over HTTP', () => {
  it('is answered once the message is stored', async () => {
    const response = await postEvent(aMessageEvent());

    expect(response.status).toBe(200);
    expect(runs.of('message')).toMatchObject([[{ text: 'Order 2 desk lamps', user: 'U0ALICE' }]]);
  });

  it('is asked to come again when the message could not be stored, and then it is', async () => {
    runs.failNext(1);

    expect((await postEvent(aMessageEvent())).status).toBe(503);
    const again = await postEvent(aMessageEvent(), {
      headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_error' },
    });

    expect(again.status).toBe(200);
    expect(runs.of('message')).toHaveLength(1);
  });

  it('is believed only with its signature, not too old and not from the future', async () => {
    const now = Date.now() / 1000;
    const answers = await Promise.all([
      postEvent(aMessageEvent(), { secret: 'other' }),
      postEvent(aMessageEvent(), { at: now - 400 }),
      postEvent(aMessageEvent(), { at: now + 400 }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(runs.stored).toEqual([]);
  });

  it('gets its challenge back', async () => {
    const response = await postEvent({ type: 'url_verification', challenge: 'c1' });

    expect(await response.json()).toEqual({ challenge: 'c1' });
  });

  it('has clicks and commands answered by their listeners', async () => {
    const click = await postForm({ payload: JSON.stringify(aClick({ actionId: 'approval.approve', value: {} })) });
    const command = await postForm(aCommand('help'));

    expect(click.status).toBe(200);
    expect(await command.json()).toEqual({ text: 'helped' });
  });

  it('is not upset by a body that is no JSON, or by a certificate check', async () => {
    expect((await post('not json', 'application/json')).status).toBe(400);
    expect((await postForm({ ssl_check: '1', token: 'none' })).status).toBe(200);
  });
});
