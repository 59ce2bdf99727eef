import { stopSession } from '../../../../src/sandbox/protocol/agent/stop.js';
import type { Ways } from '../happy/way.js';
import { person, type World } from '../world.js';
import { archived, withFeatures } from './chat.js';

const orders = { channel: 'C0ORDERS' };
const recipient = { recipient_user_id: 'U0ALICE', recipient_team_id: 'T0SANDBOX' };
const dividers = (count: number) => Array.from({ length: count }, () => ({ type: 'divider' }));
const text = { markdown_text: 'more' };

type Growing = 'chat.appendStream' | 'chat.stopStream';

/** Stops the stream's session as a person does with the native button. */
async function stopped(world: World): Promise<{ channel: string; ts: string }> {
  const { channel, ts, thread } = await world.stream();
  const { workspace, baseUrl } = world.sandbox;
  const where = workspace.channels.get(channel);
  if (where)
    stopSession(
      { workspace, baseUrl, publish: () => undefined },
      { channel: where, threadTs: thread, user: 'U0ALICE' },
    );
  return { channel, ts };
}

/** What both methods refuse that go on with a stream. */
const growing = (method: Growing): Ways => ({
  message_not_found: { ...orders, ts: '1.000001', ...text },
  channel_not_found: { channel: 'C0NOWHERE', ts: '1.000001', ...text },
  message_not_owned_by_app: async (world) => world.call(method, { ...orders, ts: await world.message(), ...text }),
  message_not_in_streaming_state: async (world) => {
    const { ts } = await world.call('chat.postMessage', { ...orders, text: 'no stream' });
    return world.call(method, { ...orders, ts, ...text });
  },
  invalid_chunks: async (world) => {
    const { channel, ts } = await world.stream();
    return world.call(method, { channel, ts, chunks: '{}' });
  },
  invalid_arguments: async (world) => {
    const { channel, ts } = await world.stream();
    return world.call(method, { channel, ts, chunks: [{ type: 'task_update', title: 'no id' }] });
  },
  invalid_blocks: async (world) => {
    const { channel, ts } = await world.stream();
    return world.call(method, { channel, ts, chunks: [{ type: 'blocks', blocks: [{ type: 'nope' }] }] });
  },
  msg_blocks_too_many: async (world) => {
    const { channel, ts } = await world.stream();
    const half = { type: 'blocks', blocks: dividers(26) };
    return world.call(method, { channel, ts, chunks: [half, half] });
  },
  msg_blocks_too_long: async (world) => {
    const { channel, ts } = await world.stream();
    return world.call(method, { channel, ts, markdown_text: 'x'.repeat(12_001) });
  },
});

const thread = async (world: World) => ({ channel_id: 'C0ORDERS', thread_ts: await world.message() });

export const agentErrors: Record<string, Ways> = {
  'chat.startStream': {
    channel_not_found: { channel: 'C0NOWHERE', ...recipient },
    missing_recipient_user_id: orders,
    missing_recipient_team_id: { ...orders, recipient_user_id: 'U0ALICE' },
    user_not_found: { ...orders, ...recipient, recipient_user_id: 'U0NOBODY' },
    team_not_found: { ...orders, ...recipient, recipient_team_id: 'T0NOWHERE' },
    invalid_chunks: { ...orders, ...recipient, chunks: '{}' },
    invalid_blocks: { ...orders, ...recipient, chunks: [{ type: 'blocks', blocks: [{ type: 'nope' }] }] },
    msg_blocks_too_many: { ...orders, ...recipient, chunks: [{ type: 'blocks', blocks: dividers(51) }] },
    is_archived: async (world) => world.call('chat.startStream', { channel: await archived(world), ...recipient }),
    messages_tab_disabled: (world) =>
      withFeatures(world, { app_home: { messages_tab_enabled: false } }, () =>
        world.call('chat.startStream', { channel: 'D0ALICE' }),
      ),
    not_allowed_token_type: (world) => world.call('chat.startStream', orders, person('alice')),
  },
  'chat.appendStream': {
    ...growing('chat.appendStream'),
    stopped_by_user: async (world) => world.call('chat.appendStream', { ...(await stopped(world)), ...text }),
    no_text: async (world) => {
      const { channel, ts } = await world.stream();
      return world.call('chat.appendStream', { channel, ts });
    },
  },
  'chat.stopStream': {
    ...growing('chat.stopStream'),
    invalid_metadata_format: async (world) => {
      const { channel, ts } = await world.stream();
      return world.call('chat.stopStream', { channel, ts, metadata: 'not json' });
    },
  },
  'agents.sessions.setStatus': {
    channel_not_found: { channel_id: 'C0NOWHERE', status: 'active' },
    thread_ts_required: { channel_id: 'C0ORDERS', status: 'active' },
    invalid_status: async (world) =>
      world.call('agents.sessions.setStatus', { ...(await thread(world)), status: 'busy' }),
    user_not_found: async (world) => {
      const place = await thread(world);
      return world.call('agents.sessions.setStatus', { ...place, status: 'active', initiator_user_id: 'U0NOBODY' });
    },
    not_authorized: async (world) => {
      const { channel } = await world.call('conversations.create', { name: `s-${Date.now()}` }, person('alice'));
      const { id: channel_id } = channel as { id: string };
      return world.call('agents.sessions.setStatus', { channel_id, thread_ts: '1.000001', status: 'active' });
    },
  },
  'agents.sessions.rename': {
    channel_not_found: { channel_id: 'C0NOWHERE', title: 'x' },
    thread_ts_required: { channel_id: 'C0ORDERS', title: 'x' },
    session_not_found: { channel_id: 'C0ORDERS', thread_ts: '1.000001', title: 'x' },
    not_authorized: async (world) => world.call('agents.sessions.rename', { ...(await thread(world)), title: 'x' }),
    invalid_name: async (world) =>
      world.call('agents.sessions.rename', { ...(await thread(world)), title: 'x'.repeat(201) }),
  },
  'assistant.threads.setStatus': {
    channel_not_found: { channel_id: 'C0NOWHERE', thread_ts: '1.000001', status: 'x' },
    invalid_thread_ts: { channel_id: 'C0ORDERS', thread_ts: '1.000001', status: 'x' },
    reserved_username: async (world) =>
      world.call('assistant.threads.setStatus', { ...(await thread(world)), status: 'x', username: 'slackbot' }),
  },
  'assistant.threads.setTitle': {
    channel_not_found: { channel_id: 'C0NOWHERE', thread_ts: '1.000001', title: 'x' },
    invalid_thread_ts: { channel_id: 'C0ORDERS', thread_ts: '1.000001', title: 'x' },
  },
  'assistant.threads.setSuggestedPrompts': {
    channel_not_found: { channel_id: 'C0NOWHERE', prompts: [] },
    invalid_thread_ts: { channel_id: 'C0ORDERS', thread_ts: '1.000001', prompts: [] },
    not_agent_app: (world) =>
      withFeatures(world, { agent_view: undefined }, () =>
        world.call('assistant.threads.setSuggestedPrompts', { channel_id: 'D0ALICE', prompts: [] }),
      ),
  },
  'blocks.validate': {
    invalid_arguments: {},
    invalid_blocks: { blocks: [{ type: 'nope' }] },
    invalid_view: { view: { type: 'modal' } },
    invalid_message: { message: { blocks: [{}] } },
  },
};
