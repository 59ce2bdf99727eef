import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { knownMethods } from '../../../src/sandbox/data/facts.js';
import { methods } from '../../../src/sandbox/protocol/methods/index.js';
import { createSandbox, type Sandbox } from '../../../src/sandbox/sandbox.js';
import type { Json } from '../../../src/sandbox/state/wire.js';

export const BOT = 'xoxb-sandbox';
export const APP = 'xapp-sandbox';
/** A picture of one pixel. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const person = (name: string) => `xoxp-sandbox-${name}`;

export type Answer = Json & { ok: boolean; error?: string };

/** A running sandbox with raw calls and the official client, both over real HTTP. */
export interface World {
  sandbox: Sandbox;
  /** A form-encoded call as the SDK makes it, without its retries. */
  call(method: string, args?: Json, token?: string | null): Promise<Answer>;
  client(token?: string): WebClient;
  /** A message by alice, with a thread of its own to work in. */
  message(channel?: string, text?: string): Promise<string>;
  /** An open stream of the app in a new thread. */
  stream(): Promise<{ channel: string; ts: string; thread: string }>;
  /** A picture of the app, uploaded, completed and shared in #orders. */
  file(): Promise<string>;
  /** Installs the app again with these bot scopes. */
  scopes(...botScopes: string[]): void;
  /** Gives everybody back the tokens they had at the start. */
  tokens(): void;
  /** Lets the workspace's time pass, so that rate limits are fresh. */
  pass(ms?: number): void;
  close(): Promise<void>;
}

/** Every method that answers something other than `unknown_method`. */
export const emulated = (): string[] => Object.keys(methods).sort();

/** Those of them that the reference has facts for. */
export const described = (): string[] => knownMethods().filter((method) => Object.hasOwn(methods, method));

const encode = (args: Json): URLSearchParams => {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(args)) {
    if (value !== undefined) form.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return form;
};

/** Starts a sandbox of its own in a folder of its own. */
export async function createWorld(options: { manifest?: Json; lenient?: boolean } = {}): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-conformance-'));
  const sandbox = await createSandbox({ dataDir, logLevel: 'silent', ackTimeoutMs: 500, ...options });
  const scopes = sandbox.workspace.app.installed().botScopes;
  const tokens = sandbox.workspace.tokens.all();

  const call: World['call'] = async (method, args = {}, token = BOT) => {
    const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(`${sandbox.baseUrl}/api/${method}`, { method: 'POST', headers, body: encode(args) });
    return (await response.json()) as Answer;
  };
  const message: World['message'] = async (channel = 'C0ORDERS', text = 'hello') =>
    String((await call('chat.postMessage', { channel, text }, person('alice'))).ts);

  return {
    sandbox,
    call,
    client: (token = BOT) =>
      new WebClient(token, {
        slackApiUrl: `${sandbox.baseUrl}/api/`,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      }),
    message,
    async stream() {
      const thread = await message();
      const recipient = { recipient_user_id: 'U0ALICE', recipient_team_id: 'T0SANDBOX' };
      const begun = await call('chat.startStream', { channel: 'C0ORDERS', thread_ts: thread, ...recipient });
      return { channel: 'C0ORDERS', ts: String(begun.ts), thread };
    },
    async file() {
      const announced = { filename: 'dot.png', length: DOT.byteLength, alt_txt: 'a dot' };
      const { upload_url, file_id } = await call('files.getUploadURLExternal', announced);
      await fetch(String(upload_url), { method: 'POST', body: DOT });
      await call('files.completeUploadExternal', { files: [{ id: file_id }], channel_id: 'C0ORDERS' });
      return String(file_id);
    },
    scopes: (...botScopes) => sandbox.workspace.app.reinstall({ botScopes: botScopes.length > 0 ? botScopes : scopes }),
    tokens() {
      for (const token of tokens) sandbox.workspace.tokens.put(token);
    },
    pass: (ms = 61_000) => sandbox.clock.advance(ms),
    async close() {
      await sandbox.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
