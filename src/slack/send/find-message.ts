import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { MessageRef } from '../../domain/origin.js';
import type { Message, Place } from './message.js';

const answer = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        metadata: z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }).optional(),
      }),
    )
    .default([]),
});

/** Which parts of the metadata name one message among all of a thread. */
export type Identity = Record<string, unknown>;

/** Looks for a message that an earlier attempt may have posted (invariant 1); null when it is not there. */
export async function findMessage(
  client: WebClient,
  place: Place,
  wanted: { eventType: string; identity: Identity },
): Promise<MessageRef | null> {
  const args = { channel: place.channel, include_all_metadata: true, limit: 200 };
  const raw = place.threadTs
    ? await client.conversations.replies({ ...args, ts: place.threadTs })
    : await client.conversations.history(args);
  const found = answer.parse(raw).messages.find(({ metadata }) => {
    if (metadata?.event_type !== wanted.eventType) return false;
    return Object.entries(wanted.identity).every(([key, value]) => metadata.event_payload[key] === value);
  });
  return found ? { channel: place.channel, ts: found.ts } : null;
}

export const identityOf = (message: Message, keys: readonly string[]): Identity =>
  Object.fromEntries(keys.map((key) => [key, message.metadata?.event_payload[key]]));
