import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/sandbox.js';

type Json = { [key: string]: unknown };

/** A sandbox in this process, with what tests do to it. */
export interface Slack {
  sandbox: Sandbox;
  dataDir: string;
  /** The real SDK with a person's own token, or the bot's. */
  as(name: string): WebClient;
  /** One call of the control API: GET without a body. Answers status and JSON. */
  control(path: string, body?: Json, method?: string): Promise<{ status: number; body: Json }>;
  /** The journal so far, newest last. */
  journal(): Promise<Json[]>;
  /** A real Bolt app over Socket Mode, not started yet. */
  bolt(): App;
  /** Ends the sandbox and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const retryConfig = { retries: 0 };

/** Starts a sandbox on a free port with a data folder of its own. */
export async function startSlack(options: Partial<SandboxOptions> = {}): Promise<Slack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const given = { dataDir, port: 0, logLevel: 'fatal', ...options };
  const apps: App[] = [];
  const slack: Slack = {
    sandbox: await createSandbox(given),
    dataDir,
    as(name) {
      const token = name === 'bot' ? 'xoxb-sandbox' : `xoxp-sandbox-${name}`;
      const slackApiUrl = `${slack.sandbox.baseUrl}/api/`;
      return new WebClient(token, { slackApiUrl, retryConfig, rejectRateLimitedCalls: true, logLevel: LogLevel.ERROR });
    },
    async control(path, body, method = body ? 'POST' : 'GET') {
      const response = await fetch(`${slack.sandbox.baseUrl}/sandbox/${path}`, {
        method,
        ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
      });
      return { status: response.status, body: (await response.json()) as Json };
    },
    async journal() {
      const { body } = await slack.control('events?after=0');
      return body.events as Json[];
    },
    bolt() {
      const clientOptions = { slackApiUrl: `${slack.sandbox.baseUrl}/api/` };
      const receiver = new SocketModeReceiver({
        appToken: 'xapp-sandbox',
        logLevel: LogLevel.ERROR,
        installerOptions: { clientOptions },
      });
      const app = new App({ token: 'xoxb-sandbox', receiver, clientOptions, logLevel: LogLevel.ERROR });
      apps.push(app);
      return app;
    },
    async restart() {
      await slack.sandbox.close();
      slack.sandbox = await createSandbox(given);
    },
    async close() {
      await Promise.allSettled(apps.map((app) => app.stop()));
      await slack.sandbox.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return slack;
}
