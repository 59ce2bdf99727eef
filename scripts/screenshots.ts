import { mkdirSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';

// Takes the pictures of docs/screenshots/ from a product with an empty data folder:
//   npm start -- --data /some/empty/folder --chaos off      and then      npm run screenshots [base url]
const base = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = 'docs/screenshots';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const LONG_MS = 90_000;

interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
  tour?: boolean;
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: FLAGS,
});
try {
  await takeAll();
} finally {
  await browser.close();
}

async function open(address: string, look: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  if (!look.tour) await context.addInitScript("localStorage.setItem('tour', 'done')");
  const page = await context.newPage();
  await page.goto(base + address);
  await page.locator('.page, .gallery').first().waitFor();
  return page;
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}/${name}.png` });
  process.stdout.write(`${folder}/${name}.png\n`);
}

async function takeAll(): Promise<void> {
  const first = await open('/?as=alice&channel=C0ORDERS', { tour: true });
  await first.locator('.sentence').first().waitFor();
  await take(first, 'first-minute');

  const alice = await open('/?as=alice&channel=C0ORDERS');
  await alice.getByRole('button', { name: /Order 5 iPhones/ }).click();
  const approve = alice.locator('.thread').getByRole('button', { name: 'Approve', exact: true });
  await approve.waitFor({ timeout: LONG_MS });
  await take(alice, 'waits-for-approval');

  const there = new URL(alice.url()).search;
  const phone = await open(`/${there.replace('as=alice', 'as=carol')}`, { width: 390, height: 780 });
  await phone.locator('.thread').getByRole('button', { name: 'Approve', exact: true }).waitFor();
  await take(phone, 'approve-on-a-phone');
  await phone.locator('.thread').getByRole('button', { name: 'Approve', exact: true }).click();
  await alice.locator('.thread').getByText('Business impact').waitFor({ timeout: LONG_MS });
  await take(alice, 'completed');

  const dark = await open(`/${there.replace('as=alice', 'as=bob')}`, { dark: true });
  await dark.locator('.thread article').nth(1).waitFor();
  await take(dark, 'dark');
  await alice.getByRole('button', { name: 'Backstage' }).click();
  await alice.locator('.journal-head').first().waitFor();
  await take(alice, 'backstage');
  await take(await open('/gallery'), 'gallery');
  const home = await open('/?as=alice');
  await home.locator('.sidebar').getByRole('link').last().click();
  await home.locator('.app-home .block-header, .app-home .block-section').first().waitFor();
  await take(home, 'app-home');
}
