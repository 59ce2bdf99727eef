import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readJournal } from '../../src/store/journal.js';
import { simulatedWorlds } from '../support/simulated-world.js';

const KEYED = { key: 'order-workflow-ORD-1:notice', runId: 'ORD-1' };
const message = 'Your order ORD-1 is confirmed.';
const PHONE = '+1-555-0123';

describe('a notice', () => {
  let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
  let activities: Awaited<ReturnType<typeof worlds.fresh>>['activities'];
  beforeAll(async () => {
    worlds = await simulatedWorlds();
  });
  beforeEach(async () => {
    ({ activities } = await worlds.fresh());
  });
  afterAll(() => worlds.stop());

  const NOTICES = [
    ['email', () => activities.sendEmail({ ...KEYED, recipient: 'alice@acme.test', subject: 'Hello', message })],
    ['SMS', () => activities.sendSms({ ...KEYED, phone: PHONE, message, type: 'confirmation' as const })],
    [
      'call',
      () => activities.callCenter({ ...KEYED, customerId: 'C1', phone: PHONE, priority: 'high' as const, message }),
    ],
  ] as const;

  it.each(NOTICES)('leaves once as %s, however often and by how many workers at once it is asked', async (_, send) => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => send()));
    answers.push(await send());

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await readJournal(worlds.stores.books, 'ORD-1')).toMatchObject([
      { key: KEYED.key, what: 'done', result: { id: answers[0]?.id }, sent: { text: message } },
    ]);
  });

  it('is not in the record when its service is down', async () => {
    ({ activities } = await worlds.fresh({ CHAOS: 'email_notification=1' }));

    const sending = activities.sendEmail({ ...KEYED, recipient: 'alice@acme.test', subject: 'Hello', message });

    await expect(sending).rejects.toThrow('SMTP server unavailable');
    expect(await readJournal(worlds.stores.books, 'ORD-1')).toEqual([]);
  });
});
