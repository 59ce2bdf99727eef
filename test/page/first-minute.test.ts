import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { messageOf } from './support/people.js';
import { openStage, type Stage } from './support/stage.js';

const ASSETS = 'src/sandbox/ui/dist/assets/';
const MOST_SCRIPT_BYTES = 300_000;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

it('says one of the three sentences with a click, to the app, and opens its thread', async () => {
  const alice = await stage.open('/?as=alice&channel=C0ORDERS');

  await alice.getByRole('button', { name: /Order some laptops/ }).click();

  await messageOf(alice, '@signalbox Order some laptops').waitFor();
  await alice.getByRole('complementary', { name: 'Thread' }).waitFor();
});

it('leads through asking as alice and approving as carol, and is gone for good once ended', async () => {
  const page = await stage.open('/?as=alice', { tour: true });
  const tour = page.getByRole('complementary', { name: 'Guided tour' });
  await tour.getByText('Ask as Alice').waitFor();
  await tour.getByRole('button', { name: 'Next' }).click();
  await tour.getByRole('button', { name: 'Next' }).click();
  await tour.getByText('Approve as Carol').waitFor();

  await page.reload();
  await tour.getByText('Approve as Carol').waitFor();
  await tour.getByRole('button', { name: 'End the tour' }).click();
  await page.reload();

  await page.getByLabel('Message to #orders').waitFor();
  expect(await tour.count()).toBe(0);
});

it('keeps light or dark as the person chose', async () => {
  const page = await stage.open('/?as=alice');
  const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const light = await paper();

  await page.getByRole('button', { name: /Theme/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  const dark = await paper();
  await page.reload();
  await page.getByLabel('Message to #orders').waitFor();

  expect(dark).not.toBe(light);
  expect(await paper()).toBe(dark);
});

it('fits a phone one pane at a time, with a way back', async () => {
  const page = await stage.open('/?as=alice', { width: 390, height: 780 });
  await page.getByRole('link', { name: 'orders' }).click();
  await page.getByLabel('Message to #orders').waitFor();
  expect(await page.getByRole('navigation').isVisible()).toBe(false);

  await page.getByRole('button', { name: 'Back to all channels' }).click();

  await page.getByRole('link', { name: 'general' }).waitFor();
});

it('asks for little script', () => {
  const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js') && !name.startsWith('gallery'));

  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(ASSETS + name)).length, 0);

  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(MOST_SCRIPT_BYTES);
});
