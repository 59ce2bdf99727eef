import { setTimeout as pause } from 'node:timers/promises';

export type Json = { [key: string]: unknown };

const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 150;

/** What somebody at the sandbox can do and see, over plain HTTP. */
export function createDesk(base: string) {
  const json = async (path: string, body?: Json, token?: string): Promise<Json> => {
    const response = await fetch(`${base}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as Json;
  };
  const as = (name: string, method: string, args: Json) => json(`/api/${method}`, args, `xoxp-sandbox-${name}`);
  const control = (path: string, body?: Json) => json(`/sandbox/${path}`, body);
  return {
    as,
    control,
    say: async (text: string) => String((await as('alice', 'chat.postMessage', { channel: 'C0ORDERS', text })).ts),
    /** The app's newest messages in a channel that hold a text. */
    async fromApp(text: string, channel = 'C0ORDERS'): Promise<Json | undefined> {
      const { messages } = await as('alice', 'conversations.history', { channel, limit: 15 });
      return (messages as Json[]).find((message) => message.bot_id && String(message.text).includes(text));
    },
    async inThread(ts: string, ...texts: string[]): Promise<boolean> {
      const { messages = [] } = await control(`thread?channel=C0ORDERS&ts=${ts}&as=alice`);
      return (messages as Json[]).some((message) => texts.every((text) => JSON.stringify(message).includes(text)));
    },
  };
}

export type Desk = ReturnType<typeof createDesk>;

/** Looks until there is something to see; undefined when it never comes. */
export async function eventually<T>(look: () => Promise<T>): Promise<T | undefined> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const seen = await look();
    if (seen) return seen;
    await pause(LOOK_EVERY_MS);
  }
  return undefined;
}
