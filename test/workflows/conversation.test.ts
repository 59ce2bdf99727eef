import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderWorkflowId } from '../../src/domain/contract.js';
import { orderIdOf } from '../../src/domain/order-id.js';
import { openConversations, type TestThread } from '../support/conversations.js';
import { eventually } from '../support/eventually.js';

describe('a conversation in a thread', () => {
  let house: Awaited<ReturnType<typeof openConversations>>;
  beforeAll(async () => {
    house = await openConversations();
  });
  afterAll(() => house.stop());

  const inThread = async <T extends { origin: { threadTs: string } }>(list: T[], thread: TestThread): Promise<T[]> =>
    list.filter(({ origin }) => thread.handle.workflowId.endsWith(origin.threadTs));
  const question = (thread: TestThread, nth = 0) =>
    eventually('a question', async () => (await inThread(house.slack.of('postQuestion'), thread))[nth]);
  const said = (thread: TestThread, words: RegExp) =>
    eventually(`an answer like ${words}`, async () =>
      (await inThread(house.slack.of('postToThread'), thread)).find(({ markdown }) => words.test(markdown)),
    );
  const runOf = async (message: { ts: string; origin: { team: string; channel: string } }) => {
    const orderId = orderIdOf({ ...message.origin, messageTs: message.ts, call: 0 });
    return eventually(`run ${orderId}`, () => house.runs.stateOf(orderWorkflowId(orderId)));
  };
  const waiting = (message: Parameters<typeof runOf>[0]) =>
    eventually('an approval', async () => {
      const run = await runOf(message);
      return run.state === 'waiting_approval' ? run : null;
    });

  it('starts the order that a sentence asks for, found by person, thread and order id', async () => {
    const thread = house.thread();

    const message = await thread.write('Order 5 iPhones for the marketing department');
    const run = await waiting(message);

    expect(run.items).toEqual([expect.objectContaining({ sku: 'IPHONE-16', quantity: 5 })]);
    expect(run.requester.userId).toBe('U0ALICE');
    const { typedSearchAttributes, memo } = await house.client.workflow.getHandle(run.workflowId).describe();
    const attributes = Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
    expect(attributes).toMatchObject({ SlackUserId: 'U0ALICE', SlackThreadTs: message.ts, OrderId: run.runId });
    expect(memo).toMatchObject({ runId: run.runId });
  });

  it('takes a post in once, however often and under however many event ids it is delivered', async () => {
    const thread = house.thread();
    const message = await thread.write('hello');
    await thread.deliver(message);
    await thread.deliver({ ...message, eventId: 'EvOther' });

    await thread.write('thanks!');
    await said(thread, /welcome/i);

    expect(await inThread(house.slack.of('postToThread'), thread)).toHaveLength(2);
  });

  it('asks how many, closes the question with the answer in words, and starts that many', async () => {
    const thread = house.thread();
    await thread.write('Order some desk lamps for our office team');
    const asked = await question(thread);

    const answer = await thread.write('three');
    const run = await runOf(answer);

    expect(asked.question.text).toMatch(/how many/i);
    expect(run.items).toEqual([expect.objectContaining({ sku: 'DESK-LAMP', quantity: 3 })]);
    const closed = await eventually('the closed question', async () => house.slack.of('closeQuestion').at(-1));
    expect(closed).toMatchObject({ text: asked.question.text, chosen: 'three' });
  });

  it('lets only the asked person answer by click, and answers late clicks', async () => {
    const thread = house.thread();
    await thread.write('Order some staplers');
    const { question: asked } = await question(thread);

    await thread.click({ questionId: asked.id, value: '2', user: 'U0DAVE' });
    await eventually('a private word to dave', async () => house.slack.toldPrivately('U0DAVE')[0]);
    await thread.click({ questionId: asked.id, value: '2' });
    await eventually('the card', async () =>
      house.slack.of('postCard').some(({ run }) => run.title.includes('Stapler')) ? true : null,
    );
    await thread.click({ questionId: asked.id, value: '5' });
    const late = await eventually('a private word to alice', async () => house.slack.toldPrivately('U0ALICE')[0]);

    expect(house.slack.toldPrivately('U0DAVE')[0]).toContain('U0ALICE');
    expect(late).toMatch(/already.*2/);
    expect(house.slack.of('postCard').filter(({ run }) => run.title.includes('Stapler')).length).toBe(1);
  });

  it('does not take another person’s words for the answer', async () => {
    const thread = house.thread();
    await thread.write('Order some bookshelves');
    await question(thread);

    await thread.write('nine', { user: 'U0BOB' });
    await said(thread, /did not start anything/);
    const run = await runOf(await thread.write('two'));

    expect(run).toMatchObject({ requester: { userId: 'U0ALICE' }, items: [{ sku: 'BOOKSHELF', quantity: 2 }] });
  });

  it('shows what a misspelt product would mean, and starts it with a click', async () => {
    const thread = house.thread();
    await thread.write('Order 2 whitebords for me');
    const shown = await eventually('a preview', async () => (await inThread(house.slack.of('postPreview'), thread))[0]);
    const cards = house.slack.of('postCard').length;

    await thread.click({ questionId: shown.preview.id, value: 'start' });
    await eventually('a card', async () => (house.slack.of('postCard').length > cards ? true : null));

    expect(shown.preview.facts).toContainEqual(['Items', '2 × Whiteboard']);
    expect(house.slack.of('postCard').at(-1)?.run.items[0]).toMatchObject({ sku: 'WHITEBOARD', quantity: 2 });
  });

  it('changes the order of the thread while it waits for approval', async () => {
    const thread = house.thread();
    const message = await thread.write('Order 3 tablets 11 for the sales team with express shipping');
    await waiting(message);

    await thread.write('actually make it 4');
    const changed = await eventually('the new numbers', async () => {
      const run = await runOf(message);
      return run.items[0]?.quantity === 4 ? run : null;
    });

    expect(changed.runId).toBe((await runOf(message)).runId);
  });

  it('asks whether the same order is meant twice, and starts nothing on No', async () => {
    const first = await house.thread().write('Order 7 monitors for the design team');
    await waiting(first);
    const thread = house.thread();

    const twin = await thread.write('Order 7 monitors for the design team');
    const { question: asked } = await question(thread);
    await thread.click({ questionId: asked.id, value: 'No' });
    await said(thread, /nothing was started/);

    expect(asked.text).toMatch(/already ordered/);
    const orderId = orderIdOf({ ...twin.origin, messageTs: twin.ts, call: 0 });
    expect(await house.runs.stateOf(orderWorkflowId(orderId))).toBeNull();
  });

  it('stops the run of the thread after a confirming click', async () => {
    const thread = house.thread();
    const message = await thread.write('Order 6 projectors for the training department');
    await waiting(message);

    await thread.write('stop');
    const { question: asked } = await question(thread);
    await thread.click({ questionId: asked.id, value: 'Yes, stop it' });
    const run = await eventually('the end', async () => {
      const state = await runOf(message);
      return state.state === 'cancelled' ? state : null;
    });

    expect(run.endedAt).not.toBeNull();
  });

  it('keeps its question, its past and what it has seen when it continues as new', async () => {
    const thread = house.thread({ mailsPerRun: 1 });
    const first = await thread.write('Order some notepads');
    const { question: asked } = await question(thread);
    const before = (await thread.handle.describe()).runId;

    await thread.deliver(first);
    await thread.click({ questionId: asked.id, value: '5' });
    await eventually('the closed question', async () =>
      house.slack.of('closeQuestion').find(({ text }) => text === asked.text),
    );
    const card = await eventually('the card', async () =>
      house.slack.of('postCard').find(({ run }) => run.items[0]?.sku === 'NOTEBOOK'),
    );
    await eventually('another execution', async () =>
      (await thread.handle.describe()).runId === before ? null : true,
    );

    expect(card.run.items[0]?.quantity).toBe(5);
    expect(await inThread(house.slack.of('postQuestion'), thread)).toHaveLength(1);
  });

  it('ends after its silence and knows its runs again when somebody writes later', async () => {
    const thread = house.thread({ silenceMs: 50 });
    const message = await thread.write('Order 8 laptops for the sales team');
    const run = await waiting(message);
    await thread.handle.result();

    await thread.write(`why is it waiting?`);
    const answer = await said(thread, /waiting for approval/);

    expect(answer.markdown).toContain(run.runId);
  });
});

describe('a conversation whose brain cannot reach what it needs', () => {
  it('says so after three attempts, starts nothing, and goes on listening', async () => {
    const house = await openConversations({ rates: { quote: () => Promise.reject(new Error('no rates, no cache')) } });
    const thread = house.thread();
    const answer = (nth: number) => eventually('an answer', async () => house.slack.of('postToThread')[nth]);

    await thread.write('Order 2 laptops in euros');
    const apology = await answer(0);
    await thread.write('hello');
    const greeting = await answer(1);
    await house.stop();

    expect(apology.markdown).toMatch(/went wrong.*nothing was started/);
    expect(greeting.markdown).toMatch(/hello/i);
    expect(house.slack.of('postCard')).toEqual([]);
  });
});
