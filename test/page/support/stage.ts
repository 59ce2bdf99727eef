import type { Page } from 'playwright-core';
import { buildPage } from '../../../src/setup/page.js';
import { type Slack, startSlack } from '../../sandbox/support/slack.js';
import { type Look, launch, openPage } from './browser.js';
import { demoApp, type Heard } from './demo-app.js';
import { demoManifest } from './demo-manifest.js';

/** A sandbox with the demo app in it, and a real browser before it. */
export interface Stage {
  slack: Slack;
  heard: Heard;
  /** Opens the page as somebody, in a window of their own. */
  open(address: string, look?: Look): Promise<Page>;
  /** Closes the windows of one test. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Builds the page if it must, and starts sandbox, demo app, and browser. */
export async function openStage(options: Parameters<typeof startSlack>[0] = {}): Promise<Stage> {
  await buildPage(process.cwd());
  const slack = await startSlack({ manifest: demoManifest, ...options });
  const app = slack.bolt();
  const heard = demoApp(app);
  await app.start();
  const browser = await launch();
  return {
    slack,
    heard,
    open: (address, look) => openPage(browser, slack.sandbox.baseUrl + address, look),
    async clear() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    async close() {
      await browser.close();
      await slack.close();
    },
  };
}
