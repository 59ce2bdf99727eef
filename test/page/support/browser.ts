import { type Browser, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
  /** Leaves the guided tour open. */
  tour?: boolean;
}

/** A real browser, without a window. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS });

/** A window of its own: nobody shares cookies or storage with another. */
export async function openPage(browser: Browser, url: string, look: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  if (!look.tour) await context.addInitScript("localStorage.setItem('tour', 'done')");
  const page = await context.newPage();
  page.setDefaultTimeout(60_000); // twelve files at once share two cores in CI
  await page.goto(url);
  return page;
}
