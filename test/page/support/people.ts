import type { Locator, Page } from 'playwright-core';

/** A message that is in sight, by something it says. */
export const messageOf = (page: Page, text: string): Locator => page.locator('article', { hasText: text }).first();

/** Writes into a composer and sends it. */
export async function write(page: Page, composer: string, text: string): Promise<void> {
  await page.getByLabel(composer).fill(text);
  await page.getByLabel(composer).press('Enter');
  await page.locator('article', { hasText: text }).first().waitFor();
}

/** Longer than any page takes to draw; a name that never comes is told instead of waited for. */
const LONGEST_MS = 60_000;

/** Presses Tab, round after round, until the focus is on something whose name begins so, or matches. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  do {
    if (Date.now() > end) throw new Error(`Tab never reached ${name}`);
    await page.keyboard.press('Tab');
  } while (!(await isFocused(page, name)));
}

/** As people hear it; nothing while the focus is nowhere. One question to the page, because Tab asks it often. */
const FOCUSED = `(({ activeElement: at, body }) =>
  at && at !== body ? (at.getAttribute('aria-label') ?? at.textContent ?? '') : '')(document)`;

async function isFocused(page: Page, name: string | RegExp): Promise<boolean> {
  const label = await page.evaluate<string>(FOCUSED);
  return typeof name === 'string' ? label.startsWith(name) : name.test(label);
}
