import type { Locator, Page } from 'playwright-core';

/** A message that is in sight, by something it says. */
export const messageOf = (page: Page, text: string): Locator => page.locator('article', { hasText: text }).first();

/** Writes into a composer and sends it. */
export async function write(page: Page, composer: string, text: string): Promise<void> {
  await page.getByLabel(composer).fill(text);
  await page.getByLabel(composer).press('Enter');
  await page.locator('article', { hasText: text }).first().waitFor();
}
