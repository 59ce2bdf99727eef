import type { WebClient } from '@slack/web-api';
import { TokenBucket } from 'limiter';
import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import { z } from 'zod';
import type { MessageRef } from '../../domain/origin.js';
import { isUnclear } from './failure.js';
import { findMessage, identityOf } from './find-message.js';
import type { Message, Place } from './message.js';
import { patiently } from './retry.js';

export interface Post extends Place {
  message: Message;
  /** Metadata fields that make this message the only one of its kind; it is looked up before it is tried again. */
  onlyOneBy: readonly string[];
  /** An earlier attempt may have posted it already. */
  mayExist?: boolean;
}

// docs.slack.dev/apis/web-api/rate-limits: one message per second per channel, short bursts tolerated.
const BURST = 8;

export interface Posts {
  post(post: Post): Promise<MessageRef>;
  drain(): Promise<void>;
}

/** New messages: one line per channel, so that their order stays and Slack's pace is kept. */
export function createPosts(client: WebClient): Posts {
  const lines = new LRUCache<string, { queue: PQueue; pace: TokenBucket }>({ max: 5_000 });
  const open = new Set<PQueue>();

  function lineOf(channel: string) {
    const known = lines.get(channel);
    if (known) return known;
    const pace = new TokenBucket({ bucketSize: BURST, tokensPerInterval: 1, interval: 'second' });
    pace.content = BURST;
    const line = { queue: new PQueue({ concurrency: 1 }), pace };
    lines.set(channel, line);
    return line;
  }

  function existing({ message, onlyOneBy, ...place }: Post): Promise<MessageRef | null> {
    if (!message.metadata || onlyOneBy.length === 0) return Promise.resolve(null);
    return findMessage(client, place, {
      eventType: message.metadata.event_type,
      identity: identityOf(message, onlyOneBy),
    });
  }

  async function send(post: Post, pace: TokenBucket): Promise<MessageRef> {
    let mayExist = post.mayExist ?? false;
    return patiently.execute(async () => {
      const found = mayExist ? await existing(post) : null;
      if (found) return found;
      await pace.removeTokens(1);
      try {
        return await postOnce(client, post);
      } catch (cause) {
        mayExist ||= isUnclear(cause);
        throw cause;
      }
    });
  }

  return {
    async post(post) {
      const { queue, pace } = lineOf(post.channel);
      open.add(queue);
      const sent = await queue.add(() => send(post, pace));
      if (queue.size === 0 && queue.pending === 0) open.delete(queue);
      return sent;
    },
    async drain() {
      await Promise.all([...open].map((queue) => queue.onIdle()));
    },
  };
}

const posted = z.object({ channel: z.string(), ts: z.string() });

async function postOnce(client: WebClient, { channel, threadTs, message }: Post): Promise<MessageRef> {
  const answer = await client.apiCall('chat.postMessage', {
    channel,
    ...(threadTs ? { thread_ts: threadTs } : {}),
    ...message,
    // A preview fetches the address: text of a model must not be able to send anything out that way.
    unfurl_links: false,
    unfurl_media: false,
  });
  return posted.parse(answer);
}
