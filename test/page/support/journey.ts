import type { Locator, Page } from 'playwright-core';
import type { Look } from './browser.js';

/** In each of them everything has to work. */
export const LOOKS: [string, Look][] = [
  ['in light', {}],
  ['in dark', { dark: true }],
  ['on a phone', { width: 390, height: 844 }],
];

/** Quantities, each given once: no two orders may read the same, or the second would be asked about. */
export function quantities(from: number): () => number {
  let quantity = from;
  return () => {
    quantity += 1;
    return quantity;
  };
}

/** The thread pane that is open beside, or on a phone instead of, the conversation. */
export const threadOf = (page: Page): Locator => page.getByRole('complementary', { name: /thread/i });

/** Writes to the bot and opens the thread it answers in. */
export async function orderInBrowser(page: Page, text: string): Promise<Locator> {
  const composer = page.getByLabel('Message to #orders');
  await composer.click();
  await composer.fill(`@signalbox ${text}`);
  await composer.press('Enter');
  const message = page.locator('article', { hasText: text }).last();
  await message.getByRole('button', { name: /repl/ }).click();
  const thread = threadOf(page);
  await thread.waitFor();
  return thread;
}
