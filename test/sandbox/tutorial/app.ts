import type { App, BlockAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const hello = (user: string): KnownBlock[] => [
  {
    type: 'section',
    text: { type: 'mrkdwn', text: `Hey there <@${user}>!` },
    accessory: { type: 'button', text: plain('Click Me'), action_id: 'button_click' },
  },
];

const ticketModal = {
  type: 'modal' as const,
  callback_id: 'ticket',
  title: plain('New ticket'),
  submit: plain('Create'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'topic',
      label: plain('Topic'),
      element: { type: 'external_select' as const, action_id: 'topic_select', min_query_length: 0 },
    },
    {
      type: 'input' as const,
      block_id: 'details',
      optional: true,
      label: plain('Details'),
      element: { type: 'plain_text_input' as const, action_id: 'text', multiline: true },
    },
  ],
};

const TOPICS = ['Billing', 'Bugs', 'Features'];

/**
 * A small app as Slack's tutorials teach it: greeting with a button, a shortcut that opens a form whose menu is loaded,
 * a message shortcut, App Home, and an answer that streams. It knows nothing of Signalbox.
 */
export function tutorialApp(app: App): void {
  app.message('hello', async ({ message, say }) => {
    if ('user' in message && message.user)
      await say({ blocks: hello(message.user), text: `Hey there <@${message.user}>!` });
  });
  app.action<BlockAction>('button_click', async ({ body, ack, say }) => {
    await ack();
    await say(`<@${body.user.id}> clicked the button`);
  });
  app.shortcut({ callback_id: 'new_ticket', type: 'shortcut' }, async ({ shortcut, ack, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: ticketModal });
  });
  app.options('topic_select', async ({ options, ack }) => {
    const found = TOPICS.filter((topic) => topic.toLowerCase().startsWith(options.value.toLowerCase()));
    await ack({ options: found.map((topic) => ({ text: plain(topic), value: topic.toLowerCase() })) });
  });
  app.view('ticket', async ({ ack, view, body, client }) => {
    const { topic, details } = view.state.values;
    const chosen = topic?.topic_select?.selected_option?.value;
    if (chosen === 'bugs' && !details?.text?.value) {
      await ack({ response_action: 'errors', errors: { details: 'Tell us what happened' } });
      return;
    }
    await ack();
    await client.chat.postMessage({
      channel: body.user.id,
      text: `Ticket about ${chosen}: ${details?.text?.value ?? '–'}`,
    });
  });
  app.shortcut({ callback_id: 'save_note', type: 'message_action' }, async ({ shortcut, ack, respond }) => {
    await ack();
    await respond({ text: `Noted: ${shortcut.message.text}`, response_type: 'ephemeral' });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    const text = { type: 'mrkdwn' as const, text: `*Welcome home, <@${event.user}>* :house:` };
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'section', text }] } });
  });
  app.event('app_mention', async ({ event, client, context }) => {
    const place = { channel: event.channel, thread_ts: event.thread_ts ?? event.ts };
    const stream = client.chatStream({ ...place, recipient_user_id: event.user, recipient_team_id: context.teamId });
    for (const word of ['Why', ' did', ' the', ' chicken', '…']) await stream.append({ markdown_text: word });
    await stream.stop();
  });
}
