import type { Json } from '../../../../src/sandbox/state/wire.js';
import { eventually } from '../../../support/eventually.js';
import { withFeatures } from '../errors/chat.js';
import { person, type World } from '../world.js';
import type { Capture } from './capture.js';
import { CHOICES, everyElement, modal, oneButton } from './elements.js';

/** One call of the control API; raises what it refused. */
export async function control(world: World, path: string, body: Json): Promise<Json> {
  const response = await fetch(`${world.sandbox.baseUrl}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Json;
  if (!response.ok) throw new Error(`${path} answered ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

/** One call that has to work. */
export async function done(world: World, method: string, args: Json, token?: string): Promise<Json> {
  world.pass();
  const answer = await world.call(method, args, token);
  if (!answer.ok) throw new Error(`${method} answered ${JSON.stringify(answer)}`);
  return answer;
}

const orders = { channel: 'C0ORDERS' };

/** Clicks each element of a message; the same in a thread, in an attachment and where one person alone sees it. */
export async function clickMessages(world: World): Promise<void> {
  const { ts } = await done(world, 'chat.postMessage', { ...orders, text: 'all', blocks: everyElement });
  for (const [action_id, selected] of Object.entries(CHOICES)) {
    await control(world, 'click', { as: 'alice', ...orders, ts, action_id, selected });
  }
  await control(world, 'suggest', { as: 'alice', ...orders, ts, action_id: 'external_select', value: 'x' });
  const reply = await done(world, 'chat.postMessage', { ...orders, text: 're', blocks: oneButton, thread_ts: ts });
  await control(world, 'click', { as: 'alice', ...orders, ts: reply.ts, action_id: 'button' });
  const attached = await done(world, 'chat.postMessage', {
    ...orders,
    text: 'a',
    attachments: [{ blocks: oneButton }],
  });
  await control(world, 'click', { as: 'alice', ...orders, ts: attached.ts, action_id: 'button' });
  const own = await done(world, 'chat.postEphemeral', { ...orders, user: 'U0ALICE', text: 'psst', blocks: oneButton });
  await control(world, 'click', { as: 'alice', ...orders, ts: own.message_ts, action_id: 'button' });
}

/** A modal by the trigger of what somebody did; done again should the three seconds of a trigger be over. */
function shown(
  world: World,
  capture: Capture,
  { deed, kind, method }: { deed: () => Promise<Json>; kind: string; method: string },
): Promise<Json> {
  return eventually(method, async () => {
    const before = capture.sent.get(kind)?.length ?? 0;
    await deed();
    const { trigger_id } = await capture.heard(kind, before + 1);
    return (await world.call(method, { trigger_id, view: modal })).view as Json | undefined;
  });
}

/** A command opens a modal, a click in it a second one; one is submitted, the other closed. */
export async function fillModals(world: World, capture: Capture): Promise<void> {
  world.pass();
  const file = await world.file();
  const command = () => control(world, 'command', { as: 'alice', ...orders, text: '/signalbox go' });
  const opened = await shown(world, capture, { deed: command, kind: 'slash command', method: 'views.open' });
  const view = { as: 'alice', view_id: opened.id };
  await control(world, 'click', { ...view, action_id: 'rich_text_input', value: 'more *words*' });
  await control(world, 'suggest', { ...view, action_id: 'external_select', value: 'x' });
  const type = () => control(world, 'click', { ...view, action_id: 'plain_text_input', value: 'words' });
  const pushed = await shown(world, capture, { deed: type, kind: 'block_actions view', method: 'views.push' });
  const values = { where: 'C0ORDERS', number_input: '7', email_text_input: 'a@b.example', file_input: [file] };
  await control(world, 'submit_view', { as: 'alice', view_id: pushed.id, values });
  await control(world, 'close_view', { as: 'alice' });
}

/** Shortcuts, and the app's home. */
export async function useShortcuts(world: World): Promise<void> {
  await control(world, 'shortcut', { as: 'alice', callback_id: 'anything' });
  const ts = await world.message();
  await control(world, 'shortcut', { as: 'alice', callback_id: 'anything', ...orders, ts });
  await control(world, 'open_home', { as: 'alice', tab: 'messages' });
  await done(world, 'views.publish', { user_id: 'U0ALICE', view: { type: 'home', blocks: oneButton } });
  const { view } = await control(world, 'open_home', { as: 'alice', tab: 'home' });
  await control(world, 'click', { as: 'alice', view_id: (view as Json).id, action_id: 'button' });
}

/** What somebody looks at, as an agent and as an assistant of the older kind hear of it. */
export async function lookAround(world: World): Promise<void> {
  const look = () => control(world, 'look_at', { as: 'alice', ...orders });
  await look();
  await withFeatures(world, { agent_view: undefined, assistant_view: {} }, async () => {
    await control(world, 'open_home', { as: 'alice', tab: 'messages' });
    await look();
    return { ok: true };
  });
  await done(world, 'conversations.close', { channel: 'D0ALICE' }, alice);
  await done(world, 'users.profile.set', { profile: { status_text: 'Away' } }, alice);
}

/** Stops a session that streams. */
export async function stopSession(world: World): Promise<void> {
  const { channel, thread } = await world.stream();
  await control(world, 'stop_session', { as: 'alice', channel, thread_ts: thread });
}

export const alice = person('alice');
