import { type Answer, person, type World } from '../world.js';
import { identityWays } from './chat.js';
import { modal, trigger } from './views.js';
import { take, type Way, type Ways, withSettings } from './way.js';

const everywhere = { types: 'public_channel,private_channel,im,mpim' };
const recently = { oldest: '1000000000.000000', latest: '3000000000.000000' };
const here = { channel: 'C0ORDERS' };

async function answer(world: World, method: string, args: object, token?: string) {
  world.pass();
  return world.call(method, { ...args }, token);
}

/** A thread with an answer of each kind: edited, reacted to, pinned, in a session with a title, a file below it. */
async function busyThread(world: World): Promise<string> {
  const alice = person('alice');
  const ts = await world.message();
  const place = { ...here, thread_ts: ts };
  await answer(world, 'chat.postMessage', { ...place, text: 'First' });
  await answer(world, 'chat.postMessage', { ...place, text: 'Second', reply_broadcast: true }, alice);
  await answer(world, 'chat.update', { ...here, ts, text: 'Changed' }, alice);
  await answer(world, 'reactions.add', { ...here, timestamp: ts, name: 'eyes' });
  await answer(world, 'pins.add', { ...here, timestamp: ts });
  await answer(world, 'assistant.threads.setTitle', { channel_id: 'C0ORDERS', thread_ts: ts, title: 'Laptops' });
  const session = { channel_id: 'C0ORDERS', thread_ts: ts, status: 'processing', title: 'Laptops' };
  await answer(world, 'agents.sessions.setStatus', session);
  await snippet(world, { thread_ts: ts });
  await shared({})(world);
  return ts;
}

/** The head of a picture so large that every small size is made of it: PNG says its size in bytes 16 to 23. */
function largePicture(): Buffer {
  const head = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(head);
  head.writeUInt32BE(2000, 16);
  head.writeUInt32BE(1000, 20);
  return head;
}

/** Uploads a file of the app into #orders: a large picture, or a snippet of this type. */
const shared =
  ({ snippet_type, ...place }: { snippet_type?: string; channel_id?: string; thread_ts?: string }) =>
  async (world: World) => {
    const content = snippet_type ? Buffer.from('one\ntwo') : largePicture();
    const named = { filename: snippet_type ? 'a.ts' : 'a.png', length: content.byteLength, alt_txt: 'a file' };
    const announced = await answer(world, 'files.getUploadURLExternal', { ...named, snippet_type });
    await fetch(String(announced.upload_url), { method: 'POST', body: content });
    const files = [{ id: announced.file_id }];
    return answer(world, 'files.completeUploadExternal', { files, channel_id: 'C0ORDERS', ...place });
  };

const fileOf = ({ files }: Answer): string => (files as { id: string }[])[0]?.id ?? '';

/** A snippet of the app; its id. */
const snippet = async (world: World, place: { channel_id?: string; thread_ts?: string }): Promise<string> =>
  fileOf(await shared({ snippet_type: 'typescript', ...place })(world));

const ofThread =
  (method: string, args: (ts: string) => object, token?: string): Way =>
  async (world) =>
    answer(world, method, args(await busyThread(world)), token);

/** Words under a borrowed name, an icon, a topic and a newcomer: one message of each kind. */
async function manyKinds(world: World) {
  await answer(world, 'chat.postMessage', { ...here, text: 'x', username: 'Bob', icon_emoji: ':ghost:' });
  const { channel } = await answer(world, 'conversations.create', { name: `k-${Date.now()}` });
  const place = { channel: (channel as { id: string }).id };
  await answer(world, 'conversations.invite', { ...place, users: 'U0ALICE' });
  await answer(world, 'conversations.setTopic', { ...place, topic: 'Topic' });
  await answer(world, 'conversations.setPurpose', { ...place, purpose: 'Purpose' });
  return answer(world, 'conversations.history', place);
}

const withGroupMessage =
  (method: string, args: object, token?: string): Way =>
  async (world) => {
    await answer(world, 'conversations.open', { users: 'U0BOB,U0CAROL' });
    await answer(world, 'bookmarks.add', {
      channel_id: 'C0ORDERS',
      title: 'B',
      type: 'link',
      link: 'https://a.example',
    });
    return answer(world, method, args, token);
  };

const inPrivate =
  (method: string, args: object): Way =>
  async (world) => {
    const { channel } = await answer(world, 'conversations.create', { name: `r-${Date.now()}`, is_private: true });
    return answer(world, method, { channel: (channel as { id: string }).id, ...args });
  };

/** Further ways of calling a method, in which it answers more: other kinds of conversations, people and messages. */
export const states: { [method in keyof Ways]: Way[] } = {
  'auth.test': [(world) => answer(world, 'auth.test', {}, 'xapp-sandbox')],
  'bots.info': [{}],
  'chat.postMessage': [
    ofThread('chat.postMessage', (ts) => ({ ...here, text: 'x', thread_ts: ts, reply_broadcast: true })),
    { ...here, text: 'x', username: 'Bob', icon_url: 'https://example.com/a.png' },
    { ...here, text: 'x', metadata: { event_type: 'run', event_payload: { id: '1' } }, attachments: [{ text: 'a' }] },
  ],
  'chat.update': [
    async (world) => {
      const { ts } = await answer(world, 'chat.postMessage', { ...here, text: 'x' });
      const metadata = { event_type: 'run', event_payload: { id: '1' } };
      return answer(world, 'chat.update', { ...here, ts, text: 'y', metadata });
    },
  ],
  'chat.unfurl': [
    async (world) => {
      const ts = await world.message('C0ORDERS', 'https://example.com/2');
      const unfurl = { unfurl_id: `C0ORDERS.${ts}.U1`, source: 'conversations_history' };
      return answer(world, 'chat.unfurl', { ...unfurl, unfurls: { 'https://example.com/2': { text: 'Two' } } });
    },
  ],
  'conversations.create': [
    (world) => world.call('conversations.create', { name: `p-${Date.now()}`, is_private: true }),
  ],
  'conversations.history': [
    ofThread('conversations.history', () => ({ ...here, ...recently })),
    ofThread('conversations.history', () => ({ ...here, include_all_metadata: true }), person('alice')),
    manyKinds,
  ],
  'conversations.close': [
    async (world) => {
      await answer(world, 'conversations.close', { channel: 'D0ERIN' });
      return answer(world, 'conversations.close', { channel: 'D0ERIN' });
    },
  ],
  'conversations.invite': [inPrivate('conversations.invite', { users: 'U0ALICE' })],
  'conversations.rename': [inPrivate('conversations.rename', { name: `q-${Date.now()}` })],
  'conversations.info': [
    withGroupMessage('conversations.info', { ...here, include_num_members: true, include_locale: true }),
    { channel: 'D0ALICE' },
    (world) => answer(world, 'conversations.info', { channel: 'G0FINANCE' }, person('bob')),
  ],
  'conversations.list': [withGroupMessage('conversations.list', everywhere)],
  'conversations.open': [
    { users: 'U0ALICE', return_im: true },
    withGroupMessage('conversations.open', { users: 'U0BOB,U0CAROL', return_im: true }),
  ],
  'conversations.replies': [
    ofThread('conversations.replies', (ts) => ({ ...here, ts }), person('alice')),
    ofThread('conversations.replies', (ts) => ({ ...here, ts, include_all_metadata: true })),
  ],
  'files.completeUploadExternal': [shared({}), shared({ snippet_type: 'typescript' })],
  'files.info': [
    async (world) => answer(world, 'files.info', { file: await snippet(world, { channel_id: 'D0ALICE' }) }),
    async (world) => answer(world, 'files.info', { file: fileOf(await shared({})(world)) }),
  ],
  'files.list': [
    async (world) => {
      await snippet(world, { channel_id: 'D0ALICE' });
      await shared({})(world);
      return answer(world, 'files.list', {});
    },
  ],
  'oauth.v2.access': [
    (world) =>
      withSettings(world, { token_rotation_enabled: true }, () =>
        take(world, 'oauth.v2.access', identityWays['oauth.v2.access'] ?? {}),
      ),
  ],
  'pins.list': [ofThread('pins.list', () => here)],
  'reactions.get': [
    ofThread('reactions.get', (timestamp) => ({ ...here, timestamp })),
    async (world) => {
      const { ts } = await answer(world, 'chat.postMessage', { ...here, text: 'x' });
      return answer(world, 'reactions.get', { ...here, timestamp: ts });
    },
  ],
  'reactions.list': [ofThread('reactions.list', () => ({}))],
  'usergroups.list': [{ include_users: true, include_count: true, include_disabled: true }],
  'users.conversations': [
    withGroupMessage('users.conversations', everywhere),
    withGroupMessage('users.conversations', everywhere, person('bob')),
  ],
  'users.getPresence': [{}],
  'users.info': [{ user: 'U0BOT', include_locale: true }],
  'users.list': [{ include_locale: true }],
  'users.profile.get': [{ user: 'U0BOT' }],
  'views.open': [
    (world) => world.call('views.open', { trigger_id: trigger(world), view: { ...modal, external_id: 'e' } }),
  ],
};
