import { type Browser, chromium, type Page } from 'playwright-core';
import { buildPage } from '../../../src/setup/page.js';
import { type Slack, startSlack } from '../../sandbox/support/slack.js';
import { demoApp, type Heard } from './demo-app.js';
import { demoManifest } from './demo-manifest.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
  /** Leaves the guided tour open. */
  tour?: boolean;
}

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

const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS });

async function openPage(browser: Browser, url: string, look: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  if (!look.tour) await context.addInitScript("localStorage.setItem('tour', 'done')");
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  return page;
}
