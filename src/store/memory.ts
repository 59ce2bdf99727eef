import type { Redis } from 'ioredis';
import type { TurnInput } from '../domain/conversation.js';
import type { OrderRequest } from '../domain/order.js';
import { DAY_SECONDS } from './keys.js';

type ThreadMemory = Pick<TurnInput, 'transcript' | 'runs'>;

const THREAD_TTL_S = 90 * DAY_SECONDS;
const WISHES_KEPT = 5;
const threadKey = (conversationId: string): string => `memory:${conversationId}`;
const wishKey = (user: string, wish: string): string => `wish:${user}:${wish}`;

/** What the agent remembers in the cache: ended threads for 90 days, what was ordered for one. */
export function createMemoryStore(cache: Redis) {
  return {
    async load(conversationId: string): Promise<ThreadMemory | null> {
      const text = await cache.get(threadKey(conversationId));
      return text === null ? null : (JSON.parse(text) as ThreadMemory);
    },

    async keep(conversationId: string, memory: ThreadMemory): Promise<void> {
      await cache.set(threadKey(conversationId), JSON.stringify(memory), 'EX', THREAD_TTL_S);
    },

    async rememberRequest(request: OrderRequest, wish: string): Promise<void> {
      const twins = wishKey(request.requester.userId, wish);
      const planned = `${request.orderId} ${new Date().toISOString()}`;
      await cache
        .multi()
        .lpush(twins, planned)
        .ltrim(twins, 0, WISHES_KEPT - 1)
        .expire(twins, DAY_SECONDS)
        .exec();
    },

    async sameWish(user: string, wish: string): Promise<{ orderId: string; plannedAt: string }[]> {
      const lines = await cache.lrange(wishKey(user, wish), 0, -1);
      return lines.map((line) => {
        const [orderId = '', plannedAt = ''] = line.split(' ');
        return { orderId, plannedAt };
      });
    },
  };
}
