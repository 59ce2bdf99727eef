import type { WebClient } from '@slack/web-api';
import { TokenBucket } from 'limiter';
import type { MessageRef } from '../../domain/origin.js';
import { retryAfterMs } from './failure.js';
import type { Message } from './message.js';
import { patiently } from './retry.js';

/** Decisions and endings, then what waits for a person, then progress. */
export const URGENCY = { ending: 2, waiting: 1, progress: 0 } as const;

export interface Update {
  ref: MessageRef;
  message: Message;
  /** Grows with every state of the thing shown; an older one is dropped. */
  version: number;
  urgency: number;
}

export interface Updates {
  /** Resolves when this state or a newer one is shown; false when it was a newer one. */
  update(update: Update): Promise<boolean>;
  drain(): Promise<void>;
}

export interface UpdatePace {
  /** Least time between two updates of one message; Slack advises 3 s. */
  everyMs: number;
  /** `chat.update` calls a minute in the workspace (tier 3 is 50). */
  perMinute: number;
}
const SLACK_PACE: UpdatePace = { everyMs: 3_000, perMinute: 50 };

interface Shown {
  wanted: Update;
  shown: number;
  lastAt: number;
  /** Resolves when `wanted` of this moment or a newer one is out. */
  sending: Promise<void> | null;
  hurry: () => void;
}

const KEPT = 10_000;
const keyOf = ({ channel, ts }: MessageRef): string => `${channel}:${ts}`;

/**
 * Edits of messages: the first at once, then at most one per 3 s per message, the last state wins; endings and
 * waiting states do not wait. One budget per workspace, of which progress may take only a part.
 */
export function createUpdates(client: WebClient, pace: UpdatePace = SLACK_PACE): Updates {
  const messages = new Map<string, Shown>();
  const all = bucket(pace.perMinute);
  const forProgress = bucket(Math.ceil(pace.perMinute * 0.6), all);
  let pausedUntil = 0;

  /** Resolves when this message may be edited; what became urgent in the meantime does not wait on. */
  async function turn(shown: Shown): Promise<void> {
    for (;;) {
      const hurried = shown.wanted.urgency > URGENCY.progress;
      const budget = hurried ? all : forProgress;
      const rest = hurried ? 0 : shown.lastAt + pace.everyMs - Date.now();
      const ms = Math.max(pausedUntil - Date.now(), rest, budget.getWaitTime(1));
      if (ms <= 0 && budget.tryRemoveTokens(1)) return;
      await rouseable(ms, shown);
    }
  }

  async function show(shown: Shown): Promise<void> {
    await patiently.execute(async () => {
      await turn(shown);
      const { ref, message, version } = shown.wanted;
      shown.lastAt = Date.now();
      try {
        await client.apiCall('chat.update', { ...ref, ...message });
      } catch (cause) {
        pausedUntil = Date.now() + (retryAfterMs(cause) ?? 0);
        throw cause;
      }
      shown.shown = Math.max(shown.shown, version);
    });
  }

  async function untilShown(shown: Shown): Promise<void> {
    try {
      while (shown.shown < shown.wanted.version) await show(shown);
    } finally {
      shown.sending = null;
    }
  }

  return {
    async update(update) {
      const key = keyOf(update.ref);
      const shown = messages.get(key) ?? {
        wanted: update,
        shown: -1,
        lastAt: 0,
        sending: null,
        hurry: () => undefined,
      };
      remember(messages, key, shown);
      if (update.version <= shown.shown) return false;
      if (update.version >= shown.wanted.version) shown.wanted = update;
      if (shown.wanted.urgency > URGENCY.progress) shown.hurry();
      shown.sending ??= untilShown(shown);
      await shown.sending;
      return shown.shown === update.version;
    },
    async drain() {
      const open = [...messages.values()].filter(({ sending }) => sending !== null);
      await Promise.allSettled(open.map(({ sending }) => sending));
    },
  };
}

function rouseable(ms: number, shown: Shown): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    shown.hurry = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

function bucket(perMinute: number, parentBucket?: TokenBucket): TokenBucket {
  const size = { bucketSize: perMinute, tokensPerInterval: perMinute, interval: 'minute' as const };
  const tokens = new TokenBucket(parentBucket ? { ...size, parentBucket } : size);
  tokens.content = perMinute;
  return tokens;
}

/** Newest last; the oldest that rest are forgotten. */
function remember(messages: Map<string, Shown>, key: string, shown: Shown): void {
  messages.delete(key);
  messages.set(key, shown);
  for (const [old, { sending }] of messages) {
    if (messages.size <= KEPT) return;
    if (!sending) messages.delete(old);
  }
}
