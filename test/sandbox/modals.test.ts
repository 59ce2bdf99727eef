import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AppSocket, connectApp } from './support/app-socket.js';
import type { Frame } from './support/raw-socket.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
let app: AppSocket;
beforeEach(async () => {
  slack = await startSlack();
  app = await connectApp(slack);
});
afterEach(() => slack.close());

const error = (code: string) => expect.objectContaining({ data: expect.objectContaining({ ok: false, error: code }) });
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = (title: string, extra: object = {}) => ({
  type: 'modal' as const,
  title: plain(title),
  submit: plain('Send'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'reason',
      label: plain('Reason'),
      element: { type: 'plain_text_input' as const, action_id: 'reason', min_length: 3 },
    },
  ],
  ...extra,
});

async function trigger(): Promise<string> {
  await slack.control('shortcut', { as: 'alice', callback_id: 'any' });
  return String(app.last()?.trigger_id);
}
async function opened(extra: object = {}) {
  const { view } = await slack.as('bot').views.open({ trigger_id: await trigger(), view: modal('First', extra) });
  return view ?? {};
}
const titles = async () => {
  const { body } = await slack.control('views?as=alice');
  return (body.views as { title: { text: string } }[]).map(({ title }) => title.text);
};
const submit = async (values: object = { reason: 'because' }) => {
  const { body } = await slack.control('views?as=alice');
  const view_id = (body.views as { id: string }[]).at(-1)?.id;
  return (await slack.control('submit_view', { as: 'alice', view_id, values })).body;
};

it('opens a modal for three seconds and once', async () => {
  const bot = slack.as('bot');
  const trigger_id = await trigger();
  await bot.views.open({ trigger_id, view: modal('First') });
  const late = await trigger();
  slack.sandbox.clock.advance(3_001);

  await expect(bot.views.open({ trigger_id, view: modal('Again') })).rejects.toEqual(error('exchanged_trigger_id'));
  await expect(bot.views.open({ trigger_id: late, view: modal('Late') })).rejects.toEqual(error('expired_trigger_id'));
  await expect(bot.views.open({ trigger_id: '1.2.x', view: modal('No') })).rejects.toEqual(error('invalid_trigger_id'));
});

it('says what is wrong with a view, and leaves the trigger unused', async () => {
  const trigger_id = await trigger();
  const refused = slack.as('bot').views.open({ trigger_id, view: modal('A title that is far too long for Slack') });

  await expect(refused).rejects.toEqual(error('invalid_arguments'));
  await expect(slack.as('bot').views.open({ trigger_id, view: modal('Short') })).resolves.toMatchObject({ ok: true });
});

it('stacks three modals and no fourth, and closes the top one only', async () => {
  await opened();
  app.answer = () => ({ response_action: 'push', view: modal('Second') });
  await submit();
  app.answer = () => ({ response_action: 'push', view: modal('Third') });
  await submit();
  app.answer = () => ({ response_action: 'push', view: modal('Fourth') });
  const fourth = await submit();
  const full = await titles();
  await slack.control('close_view', { as: 'alice' });

  expect(full).toEqual(['First', 'Second', 'Third']);
  expect(fourth).toMatchObject({ error: 'push_limit_reached' });
  expect(await titles()).toEqual(['First', 'Second']);
});

it('updates, clears and closes as the app answers', async () => {
  await opened();
  app.answer = () => ({ response_action: 'update', view: modal('Other') });
  await submit();
  const updated = await titles();
  app.answer = () => ({ response_action: 'clear' });
  await submit();

  expect(updated).toEqual(['Other']);
  expect(await titles()).toEqual([]);
});

it('refuses an update with an old hash', async () => {
  const view = await opened();
  const update = { view_id: view.id ?? '', view: modal('Newer') };
  await slack.as('bot').views.update({ ...update, hash: view.hash });

  const stale = slack.as('bot').views.update({ ...update, hash: view.hash });

  await expect(stale).rejects.toEqual(error('hash_conflict'));
  expect(await titles()).toEqual(['Newer']);
});

it('does not submit what the person could not submit in Slack', async () => {
  await opened();

  expect(await submit({})).toEqual({ error: 'missing_value', block_id: 'reason' });
  expect(await submit({ reason: 'no' })).toEqual({ error: 'too_short', block_id: 'reason' });
  expect(await submit({ other: 'x' })).toEqual({ error: 'no_such_element', block_id: 'other' });
  expect(app.payloads.filter(({ type }) => type === 'view_submission')).toEqual([]);
});

it('sends a submission with everything that Slack sends', async () => {
  const view = await opened({ callback_id: 'form', private_metadata: 'run 7' });
  await submit();

  expect(app.last()).toMatchObject({
    type: 'view_submission',
    team: { id: 'T0SANDBOX', domain: 'acme' },
    user: { id: 'U0ALICE', username: 'alice', name: 'alice', team_id: 'T0SANDBOX' },
    api_app_id: 'A0SIGNALBOX',
    trigger_id: expect.any(String),
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
    view: {
      id: view.id,
      callback_id: 'form',
      private_metadata: 'run 7',
      root_view_id: view.id,
      previous_view_id: null,
      state: { values: { reason: { reason: { type: 'plain_text_input', value: 'because' } } } },
    },
  });
});

it('tells the app that a modal was closed when it asked for that', async () => {
  await opened({ notify_on_close: true });
  await slack.control('close_view', { as: 'alice' });

  expect(app.last()).toMatchObject({ type: 'view_closed', is_cleared: false, view: { title: { text: 'First' } } });
});

it('refuses a second home tab change that did not see the first', async () => {
  const home = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };
  const { view } = await slack.as('bot').views.publish({ user_id: 'U0ALICE', view: home });
  const again = { user_id: 'U0ALICE', view: home, hash: view?.hash };
  await slack.as('bot').views.publish(again);

  await expect(slack.as('bot').views.publish(again)).rejects.toEqual(error('hash_conflict'));
});

it('shows nobody the modal of another', async () => {
  const view = await opened();
  const { status, body } = await slack.control('submit_view', { as: 'bob', view_id: view.id, values: {} });

  expect({ status, body }).toEqual({ status: 403, body: { error: 'not_visible_to_user' } });
  expect((await slack.control('views?as=bob')).body.views as Frame[]).toEqual([]);
});
