import type { WebClient } from '@slack/web-api';
import type { Message, Place } from './message.js';
import { createPosts, type Posts } from './posts.js';
import { patiently } from './retry.js';
import { createUpdates, type UpdatePace, type Updates } from './updates.js';

/** Everything that goes to Slack goes through here. */
export interface Sender extends Omit<Posts, 'drain'>, Omit<Updates, 'drain'> {
  /** Seen by one person, once; not kept by Slack. */
  whisper(place: Place & { user: string; message: Message }): Promise<void>;
  /** Any other call, tried again when Slack asks for patience. */
  call<T>(request: (client: WebClient) => Promise<T>): Promise<T>;
  /** Resolves when everything accepted is out. */
  drain(): Promise<void>;
}

export function createSender(client: WebClient, pace?: UpdatePace): Sender {
  const posts = createPosts(client);
  const updates = createUpdates(client, pace);
  return {
    post: posts.post,
    update: updates.update,
    async whisper({ channel, threadTs, user, message }) {
      const place = { channel, user, ...(threadTs ? { thread_ts: threadTs } : {}) };
      await patiently.execute(() => client.chat.postEphemeral({ ...place, text: message.text, ...blocksOf(message) }));
    },
    call: (request) => patiently.execute(() => request(client)),
    async drain() {
      await Promise.all([posts.drain(), updates.drain()]);
    },
  };
}

const blocksOf = ({ blocks }: Message) => (blocks ? { blocks } : {});
