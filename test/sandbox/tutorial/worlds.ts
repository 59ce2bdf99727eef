import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { freePort } from '../../support/free-port.js';
import { type Slack, startSlack } from '../support/slack.js';
import { tutorialApp } from './app.js';

/** The sandbox with the tutorial's app running on it. */
export interface TutorialWorld {
  slack: Slack;
  close(): Promise<void>;
}

async function overSocketMode(slack: Slack): Promise<App> {
  const app = slack.bolt();
  tutorialApp(app);
  await app.start();
  return app;
}

async function overHttp(slack: Slack): Promise<App> {
  const receiver = new HTTPReceiver({ signingSecret: 'sandbox-signing-secret', logLevel: LogLevel.ERROR });
  const clientOptions = { slackApiUrl: `${slack.sandbox.baseUrl}/api/` };
  const app = new App({ token: 'xoxb-sandbox', receiver, clientOptions, logLevel: LogLevel.ERROR });
  tutorialApp(app);
  const port = await freePort();
  await app.start(port);
  await slack.control('app', { request_url: `http://127.0.0.1:${port}/slack/events` });
  return app;
}

/** Starts the tutorial's app over one of the two ways in which Slack reaches an app. */
export async function tutorial(way: 'Socket Mode' | 'HTTP'): Promise<TutorialWorld> {
  const slack = await startSlack();
  const app = await (way === 'HTTP' ? overHttp(slack) : overSocketMode(slack));
  return {
    slack,
    async close() {
      await app.stop();
      await slack.close();
    },
  };
}
