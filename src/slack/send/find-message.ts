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
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** A thread is read oldest first, and what is looked for is among the newest. */
const PAGES = 10;

/** Which parts of the metadata name one message among all of a thread. */
export type Identity = Record<string, unknown>;

/** Looks for a message that an earlier attempt may have posted (invariant 1); null when it is not there. */
export async function findMessage(
  client: WebClient,
  place: Place,
  wanted: { eventType: string; identity: Identity },
): Promise<MessageRef | null> {
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const { messages, response_metadata } = answer.parse(await read(client, place, cursor));
    const found = messages.find(({ metadata }) => {
      if (metadata?.event_type !== wanted.eventType) return false;
      return Object.entries(wanted.identity).every(([key, value]) => metadata.event_payload[key] === value);
    });
    if (found) return { channel: place.channel, ts: found.ts };
    cursor = response_metadata?.next_cursor || undefined;
    // A channel is read newest first: what is not on the first page is not of today.
    if (!cursor || !place.threadTs) return null;
  }
  return null;
}

function read(client: WebClient, { channel, threadTs }: Place, cursor: string | undefined): Promise<unknown> {
  const args = { channel, include_all_metadata: true, limit: 200, ...(cursor ? { cursor } : {}) };
  return threadTs ? client.conversations.replies({ ...args, ts: threadTs }) : client.conversations.history(args);
}

export const identityOf = (message: Message, keys: readonly string[]): Identity =>
  Object.fromEntries(keys.map((key) => [key, message.metadata?.event_payload[key]]));
