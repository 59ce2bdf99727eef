import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.js';
import { type TutorialWorld, tutorial } from './worlds.js';

describe.each(['Socket Mode', 'HTTP'] as const)('an app from the tutorials, over %s', (way) => {
  let world: TutorialWorld;
  beforeAll(async () => {
    world = await tutorial(way);
  });
  afterAll(() => world.close());

  const said = (as: string, channel: string, words: string) =>
    eventually(`“${words}”`, async () => {
      const { messages = [] } = await world.slack.as(as).conversations.history({ channel, limit: 20 });
      return messages.find(({ text }) => text?.includes(words));
    });
  const openModal = () =>
    eventually('the modal', async () => {
      const { body } = await world.slack.control('views?as=alice');
      return (body.views as { id: string; title: { text: string } }[])[0];
    });

  it('greets with a button, and tells who clicked it', async () => {
    await world.slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text: 'hello' });
    const greeting = await said('alice', 'C0GENERAL', 'Hey there');

    const click = { as: 'bob', channel: 'C0GENERAL', ts: greeting.ts, action_id: 'button_click' };
    expect((await world.slack.control('click', click)).body).toMatchObject({ delivered: true });

    await said('alice', 'C0GENERAL', '<@U0BOB> clicked the button');
  });

  it('opens a form by a shortcut, loads its menu, refuses what is not complete, and takes the rest', async () => {
    await world.slack.control('shortcut', { as: 'alice', callback_id: 'new_ticket' });
    const modal = await openModal();
    const form = { as: 'alice', view_id: modal.id };

    const { body: menu } = await world.slack.control('suggest', { ...form, action_id: 'topic_select', value: 'b' });
    const [, bugs] = menu.options as { value: string }[];
    const values = { topic: { topic_select: bugs } };
    const refused = await world.slack.control('submit_view', { ...form, values });
    const taken = await world.slack.control('submit_view', {
      ...form,
      values: { ...values, details: { text: 'It broke' } },
    });

    expect(modal.title.text).toBe('New ticket');
    expect(menu.options).toMatchObject([{ value: 'billing' }, { value: 'bugs' }]);
    expect(refused.body).toMatchObject({ response_action: 'errors', errors: { details: 'Tell us what happened' } });
    expect(taken.body).toMatchObject({ delivered: true });
    await said('alice', 'D0ALICE', 'Ticket about bugs: It broke');
  });

  it('answers a message shortcut to its person alone, by the response URL', async () => {
    const { ts } = await world.slack.as('carol').chat.postMessage({ channel: 'C0ORDERS', text: 'the budget is spent' });

    await world.slack.control('shortcut', { as: 'alice', callback_id: 'save_note', channel: 'C0ORDERS', ts });

    const note = await eventually('the note', async () => {
      const { body } = await world.slack.control('ephemerals?as=alice');
      return JSON.stringify(body).includes('Noted: the budget is spent') || undefined;
    });
    expect(note).toBe(true);
    const { body } = await world.slack.control('ephemerals?as=carol');
    expect(JSON.stringify(body)).not.toContain('Noted');
  });

  it('shows a home tab to whoever opens it', async () => {
    await world.slack.control('open_home', { as: 'carol', tab: 'home' });

    const home = await eventually('the home tab', async () => (await world.slack.control('home?as=carol')).body.view);

    expect(JSON.stringify(home)).toContain('Welcome home, <@U0CAROL>');
  });

  it('streams its answer into the thread of a mention', async () => {
    const { ts = '' } = await world.slack.as('bob').chat.postMessage({ channel: 'C0ORDERS', text: '<@U0BOT> a joke?' });

    const answer = await eventually('the whole answer', async () => {
      const { messages = [] } = await world.slack.as('bob').conversations.replies({ channel: 'C0ORDERS', ts });
      return messages.find(({ text }) => text === 'Why did the chicken…');
    });

    expect(answer).toMatchObject({ thread_ts: ts, bot_id: 'B0SIGNALBOX', streaming_state: 'completed' });
  });
});
