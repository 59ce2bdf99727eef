import { describe, expect, it } from 'vitest';
import type { TurnResult } from '../../src/domain/conversation.js';
import { aRun } from '../support/a-run.js';
import { anItem, usd } from '../support/an-order.js';
import { openBrain } from '../support/one-turn.js';

const itemsOf = ({ intents }: TurnResult) =>
  intents.flatMap((intent) =>
    intent.kind === 'start_order' || intent.kind === 'change_order'
      ? intent.request.items.map(({ sku, quantity }) => [sku, quantity])
      : [],
  );

/** The first sentence, then the answer with what the first left pending. */
async function thenSay(first: string, ...answers: string[]): Promise<TurnResult> {
  const brain = openBrain();
  let result = await brain.turn(first);
  for (const answer of answers) result = await brain.turn(answer, { pending: result.pending });
  return result;
}

describe('an answer to what was asked', () => {
  it.each([
    ['Order some laptops', 'three', [['LAPTOP-14', 3]]],
    ['Order some laptops', '5', [['LAPTOP-14', 5]]],
    ['Order some laptops', '4 please', [['LAPTOP-14', 4]]],
    ['Order some laptops', 'make it a dozen', [['LAPTOP-14', 12]]],
    ['Order some laptops', 'we need 6 laptops', [['LAPTOP-14', 6]]],
    ['Order some laptops', 'I think twenty-five', [['LAPTOP-14', 25]]],
    [
      'Order 2 laptops and some monitors for the team',
      '3',
      [
        ['LAPTOP-14', 2],
        ['MONITOR-27', 3],
      ],
    ],
    ['Order 3 unicorns', 'Desk lamp', [['DESK-LAMP', 3]]],
    ['Order 3 unicorns', 'then 2 desk lamps', [['DESK-LAMP', 2]]],
    ['Order -3 laptops', '3', [['LAPTOP-14', 3]]],
    ['Order 1e9 laptops', 'ten', [['LAPTOP-14', 10]]],
    ['Order some laptops', 'Order 2 desk lamps for me', [['DESK-LAMP', 2]]],
  ])('%s – %s', async (first, answer, items) => {
    expect(itemsOf(await thenSay(first, answer))).toEqual(items);
  });

  it('keeps for whom and how it was asked', async () => {
    const { intents } = await thenSay('Order some laptops for the marketing team with express shipping', 'two');

    expect(intents).toEqual([
      expect.objectContaining({
        request: expect.objectContaining({
          channel: 'corporate',
          department: 'the marketing team',
          shippingMethod: 'express',
        }),
      }),
    ]);
  });

  it('takes another currency as the answer to an unknown one', async () => {
    const { intents } = await thenSay('Order 2 desk lamps in dogecoin', 'EUR');

    expect(intents).toEqual([expect.objectContaining({ request: expect.objectContaining({ currency: 'EUR' }) })]);
  });

  it('asks again, in the same way, when the number cannot be ordered', async () => {
    const { question, intents } = await thenSay('Order some laptops', '0');

    expect(question?.text).toMatch(/at least 1.*how many/i);
    expect(intents).toEqual([]);
  });

  it.each(['no', 'never mind', 'cancel', 'none of them'])('drops it on “%s”', async (answer) => {
    const { reply, intents, pending } = await thenSay('Order some laptops', answer);

    expect(reply).toMatch(/nothing was started/);
    expect([intents, pending]).toEqual([[], null]);
  });

  it('waits on while something else is asked', async () => {
    const result = await thenSay('Order some laptops', 'what is running?', 'three');

    expect(itemsOf(result)).toEqual([['LAPTOP-14', 3]]);
  });

  it('starts a preview on yes, and changes it on other words', async () => {
    expect(itemsOf(await thenSay('Order 5 lapttops', 'yes'))).toEqual([['LAPTOP-14', 5]]);
    expect(itemsOf(await thenSay('Order 5 lapttops', 'make it 4'))).toEqual([['LAPTOP-14', 4]]);
  });
});

describe('a change of the order that waits for approval', () => {
  const origin = {
    team: 'T0SANDBOX',
    channel: 'C0ORDERS',
    channelType: 'channel' as const,
    threadTs: '1.1',
    messageTs: '1.1',
  };
  const waiting = aRun({
    state: 'waiting_approval',
    waitingFor: 'approval',
    title: '3 × Laptop 14"',
    items: [anItem('LAPTOP-14', 3)],
    total: usd(3600),
    origin,
  });
  const runs = [{ workflowId: waiting.workflowId, runId: waiting.runId, kind: 'order' }];
  const change = (text: string, user = 'U0ALICE') => openBrain({ runs: [waiting] }).turn(text, { runs, user });

  it.each([
    ['actually make it 4', [['LAPTOP-14', 4]]],
    ['make that four please', [['LAPTOP-14', 4]]],
    ['sorry, I meant 5 laptops', [['LAPTOP-14', 5]]],
    ['change it to 2', [['LAPTOP-14', 2]]],
    ['no, 6', [['LAPTOP-14', 6]]],
    ['make it 2 monitors instead', [['MONITOR-27', 2]]],
  ])('%s', async (text, items) => {
    const result = await change(text);

    expect(result.intents.map(({ kind }) => kind)).toEqual(['change_order']);
    expect(itemsOf(result)).toEqual(items);
  });

  it('keeps the order id and the price list', async () => {
    const { intents } = await change('make it 4 in euros');

    expect(intents).toEqual([
      expect.objectContaining({
        workflowId: waiting.workflowId,
        by: 'U0ALICE',
        request: expect.objectContaining({ orderId: waiting.runId, currency: 'EUR' }),
      }),
    ]);
  });

  it('keeps for whom and how it is sent, whatever was changed before and whoever wiped the cache', async () => {
    const brain = openBrain({ runs: [waiting], asked: { channel: 'B2C', shippingMethod: 'express' } });

    const { intents } = await brain.turn('make it 4', { runs });

    expect(intents).toEqual([
      expect.objectContaining({ request: expect.objectContaining({ channel: 'B2C', shippingMethod: 'express' }) }),
    ]);
  });

  it('is sent another way when only that is said', async () => {
    const { intents } = await change('with express shipping');

    expect(intents).toEqual([
      expect.objectContaining({
        request: expect.objectContaining({ shippingMethod: 'express', items: waiting.items }),
      }),
    ]);
  });

  it('is refused to another person, and for an order that is on its way', async () => {
    const other = await change('actually make it 4', 'U0DAVE');
    const late = await openBrain({ runs: [{ ...waiting, state: 'running' }] }).turn('make it 4', { runs });

    expect([other.intents, late.intents]).toEqual([[], []]);
    expect(other.reply).toMatch(/only <@U0ALICE>/i);
    expect(late.reply).toMatch(/being carried out/);
  });
});

describe('stopping and other people’s runs', () => {
  const elsewhere = aRun({
    state: 'failed',
    requester: { userId: 'U0BOB', name: 'bob', email: null, phone: null },
    origin: { team: 'T0SANDBOX', channel: 'G0FINANCE', channelType: 'group', threadTs: '1.1', messageTs: '1.1' },
    outcomeReason: 'The wallet was empty.',
  });

  it('does not even say that a run of a channel exists in which one is not', async () => {
    const { reply } = await openBrain({ runs: [elsewhere] }).turn(`why did ${elsewhere.runId} fail?`, {
      user: 'U0DAVE',
    });

    expect(reply).toMatch(/no run ORD-7K2M9QX4TB1C that you may see/);
    expect(reply).not.toMatch(/wallet/);
  });

  it('does not tell a channel of one’s own runs in private places', async () => {
    const { reply: listed } = await openBrain({ runs: [elsewhere] }).turn('what is running?', {
      user: elsewhere.requester.userId,
    });
    const { reply: explained } = await openBrain({ runs: [elsewhere] }).turn('why did it fail?', {
      user: elsewhere.requester.userId,
    });

    expect(listed).toMatch(/direct message/);
    expect(`${listed} ${explained}`).not.toContain(elsewhere.runId);
  });

  it('asks before it stops, and stops on a yes', async () => {
    const mine = aRun({ state: 'running', origin: null });
    const brain = openBrain({ runs: [mine] });
    const asked = await brain.turn('cancel my order');
    const { intents } = await brain.turn('Yes, stop it', { pending: asked.pending });

    expect(asked.intents).toEqual([]);
    expect(asked.question?.choices).toEqual(['Yes, stop it', 'No, keep it']);
    expect(intents).toEqual([{ kind: 'stop_run', workflowId: mine.workflowId, runId: mine.runId, by: 'U0ALICE' }]);
  });
});

describe('a turn whose tool cannot reach what it needs', () => {
  it('fails as a whole, so that it is tried again', async () => {
    const rates = { quote: async () => Promise.reject(new Error('the cache is away')) };

    await expect(openBrain({ rates }).turn('Order 2 laptops in euros')).rejects.toThrow('the cache is away');
  });
});

describe('a word about the last order', () => {
  const done = aRun({
    state: 'completed',
    title: '3 × Laptop 14"',
    items: [anItem('LAPTOP-14', 3)],
    total: usd(3600),
  });
  const runs = [{ workflowId: done.workflowId, runId: done.runId, kind: 'order' }];
  const say = (text: string) => openBrain({ runs: [done] }).turn(text, { runs });

  it.each(['same again', 'order the same again please', 'repeat my last order', 'can you reorder that'])(
    '“%s” orders it once more under a new id',
    async (text) => {
      const { intents } = await say(text);

      expect(intents).toMatchObject([{ kind: 'start_order', request: { items: [{ sku: 'LAPTOP-14', quantity: 3 }] } }]);
      expect(JSON.stringify(intents)).not.toContain(done.runId);
    },
  );

  it.each(['what did it cost?', 'how much was my last order?', 'who approved it?', 'is my order done?'])(
    '“%s” is answered from the record',
    async (text) => {
      const { reply, intents } = await say(text);

      expect(reply).toMatch(/completed.*Total: \$3,600\.00/);
      expect(intents).toEqual([]);
    },
  );
});

describe('how people at work write', () => {
  it.each([
    ['ordr 2 monitros for the sales team', [['MONITOR-27', 2]]],
    ['order ten notebooks and a box of pens for the office', [['PENS', 1]]],
    ['book a hotel in Paris for 2 nights for the sales team', [['HOTEL-NIGHT', 2]]],
    ['hey signalbox, 3 whiteboards for the meeting rooms pls', [['WHITEBOARD', 3]]],
  ])('%s', async (text, items) => {
    const result = await openBrain().turn(text);

    const offered = itemsOf(result).length > 0 ? itemsOf(result) : itemsOf(await thenSay(text, 'yes'));
    expect(offered).toEqual(expect.arrayContaining(items));
  });

  it('does not take a price for an exchange of money', async () => {
    const { reply, intents } = await openBrain().turn('how much are 3 laptops in euro?');

    expect(reply).toMatch(/Laptop 14".*\$1,200\.00/);
    expect(intents).toEqual([]);
  });
});
