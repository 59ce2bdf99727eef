import type { Locator, Page } from 'playwright-core';

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
