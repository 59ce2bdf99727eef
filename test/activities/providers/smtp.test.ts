import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { simulatedWorlds } from '../../support/simulated-world.js';

describe('mail over SMTP', () => {
  let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
  let port: number;
  let mails: string[];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, answer) => {
      const refused = Object.assign(new Error('no such mailbox'), { responseCode: 550 });
      answer(address.startsWith('nobody@') ? refused : null);
    },
    onData: async (stream, _session, answer) => {
      mails.push(await text(stream));
      answer();
    },
  });
  beforeAll(async () => {
    worlds = await simulatedWorlds();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    port = (server.server.address() as AddressInfo).port;
  });
  beforeEach(() => {
    mails = [];
  });
  afterAll(async () => {
    await new Promise<void>((closed) => server.close(closed));
    await worlds.stop();
  });

  const mail = (recipient: string) => ({
    key: 'o-1:email',
    runId: 'ORD-1',
    recipient,
    subject: 'Order ORD-1',
    message: 'Your desk lamps are on their way.',
  });
  const overSmtp = (to = port) =>
    worlds.fresh({
      PROVIDERS: 'email_notification=smtp',
      SMTP_URL: `smtp://127.0.0.1:${to}`,
      EMAIL_FROM: 'orders@acme.test',
      PROVIDER_TIMEOUT: 2_000,
    });

  it('delivers one mail per key, with an id by which doubles are known', async () => {
    const { activities } = await overSmtp();

    const notice = await activities.sendEmail(mail('alice@acme.test'));
    expect(await activities.sendEmail(mail('alice@acme.test'))).toEqual(notice);

    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain(`Message-ID: <${notice.id}@acme.test>`);
    expect(mails[0]).toContain('Your desk lamps are on their way.');
  });

  it('refuses for good what the mail server refuses for good', async () => {
    const { activities } = await overSmtp();

    await expect(activities.sendEmail(mail('nobody@acme.test'))).rejects.toMatchObject({
      nonRetryable: true,
      message: 'No mail can be sent to nobody@acme.test.',
    });
  });

  it('is an outage in the promised words when there is no mail server', async () => {
    const { activities } = await overSmtp(9);

    await expect(activities.sendEmail(mail('alice@acme.test'))).rejects.toMatchObject({
      nonRetryable: false,
      message: 'Email delivery failed - SMTP server unavailable',
    });
  });
});
