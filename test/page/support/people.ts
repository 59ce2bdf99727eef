import type { Locator, Page } from 'playwright-core';

/** A message that is in sight, by something it says. */
export const messageOf = (page: Page, text: string): Locator => page.locator('article', { hasText: text }).first();

/** Writes into a composer and sends it. */
export async function write(page: Page, composer: string, text: string): Promise<void> {
  await page.getByLabel(composer).fill(text);
  await page.getByLabel(composer).press('Enter');
  await page.locator('article', { hasText: text }).first().waitFor();
}

/** Presses Tab until the focus is on something whose name begins so, or matches. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const focused = page.locator(':focus');
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) === 0) continue;
    const label = (await focused.getAttribute('aria-label')) ?? (await focused.textContent()) ?? '';
    if (typeof name === 'string' ? label.startsWith(name) : name.test(label)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}
