import type { App } from '@slack/bolt';
import { answerMentions } from './demo-answers.js';
import { card, deeper, form, home } from './demo-views.js';

/** What the demo heard, by action, view, or command. */
export type Heard = { what: string; by: string; value?: unknown }[];

const FRUIT = ['Apricot', 'Apple', 'Banana'];

/** Makes a Bolt app into the demo: it answers mentions, clicks, forms, commands, and shortcuts. */
export function demoApp(app: App): Heard {
  const heard: Heard = [];
  let clicks = 0;
  answerMentions(app);
  app.action({ type: 'block_actions' }, async ({ ack, action, body, client }) => {
    await ack();
    const id = 'action_id' in action ? action.action_id : '';
    heard.push({ what: id, by: body.user.id, value: action });
    const { trigger_id } = body;
    if (id === 'with_reason') await client.views.open({ trigger_id, view: form });
    if (id === 'push') await client.views.push({ trigger_id, view: deeper });
    if (id === 'count') await client.views.publish({ user_id: body.user.id, view: home(++clicks) });
    const { channel, message } = body;
    if (id === 'approve' && channel && message?.ts)
      await client.chat.update({
        channel: channel.id,
        ts: message.ts,
        text: `Approved by <@${body.user.id}>`,
        blocks: card.slice(0, 2),
      });
  });
  app.view('form', async ({ ack, body, view, client }) => {
    const { value } = view.state.values.reason?.reason ?? {};
    heard.push({ what: 'form', by: body.user.id, value: view.state.values });
    if (value === 'no') return ack({ response_action: 'errors', errors: { reason: 'Say more than no' } });
    await ack();
    await client.chat.postMessage({ channel: 'C0ORDERS', text: `Reason: ${value}` });
  });
  app.view({ type: 'view_closed', callback_id: 'form' }, async ({ ack, body }) => {
    await ack();
    heard.push({ what: 'closed', by: body.user.id });
  });
  app.options('fruit', async ({ ack, options }) => {
    const found = FRUIT.filter((name) => name.toLowerCase().includes(options.value.toLowerCase()));
    await ack({
      options: found.map((name) => ({ text: { type: 'plain_text', text: name }, value: name.toLowerCase() })),
    });
  });
  app.command('/demo', async ({ ack, command, client }) => {
    heard.push({ what: '/demo', by: command.user_id, value: command.text });
    await ack(command.text === 'form' ? undefined : { text: `You said ${command.text}` });
    if (command.text === 'form') await client.views.open({ trigger_id: command.trigger_id, view: form });
  });
  app.shortcut('new_form', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
  });
  app.shortcut({ type: 'message_action', callback_id: 'quote_this' }, async ({ ack, shortcut, client }) => {
    await ack();
    await client.chat.postMessage({ channel: shortcut.channel.id, text: `Quoted: ${shortcut.message.text}` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await client.views.publish({ user_id: event.user, view: home(clicks) });
  });
  return heard;
}
