import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildPage } from '../../src/setup/page.js';
import { openWorld, type World } from '../support/world.js';
import { type Look, launch, openPage } from './support/browser.js';
import { LOOKS, quantities, threadOf } from './support/journey.js';
import { tabTo } from './support/people.js';

describe('the journeys without a mouse', () => {
  let world: World;
  let browser: Browser;
  const next = quantities(2);
  beforeAll(async () => {
    await buildPage(process.cwd());
    [world, browser] = await Promise.all([openWorld({ flags: ['--chaos', 'payment_processing=4th'] }), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });
  // Every fourth payment is declined: each journey begins with three good ones.
  beforeEach(async () => {
    await world.as('erin').control('command', { channel: 'C0ORDERS', text: '/signalbox reset' });
  });

  /** A channel without other threads, so that the first thread that Tab reaches is the right one. */
  async function newChannel(name: string): Promise<string> {
    const { channel } = await world.as('alice').call('conversations.create', { name });
    const { id } = channel as { id: string };
    await world.as('alice').call('conversations.invite', { channel: id, users: 'U0BOT,U0BOB,U0CAROL' });
    return id;
  }

  /** Writes to the bot and opens the thread it answers in, by keys alone. */
  async function orderByKeys(look: Look, text: string): Promise<Page> {
    const place = `place-${next()}`;
    const page = await openPage(browser, `${world.product.baseUrl}/?as=alice&channel=${await newChannel(place)}`, look);
    await page.getByLabel(`Message to #${place}`).waitFor();
    await tabTo(page, `Message to #${place}`);
    await page.keyboard.type(`@signalbox ${text}`);
    await page.keyboard.press('Enter');
    await page.locator('article', { hasText: text }).last().locator('.thread-summary').waitFor();
    await tabTo(page, /^\d+ repl/);
    await page.keyboard.press('Enter');
    await threadOf(page).waitFor();
    return page;
  }

  const press = async (page: Page, button: string): Promise<void> => {
    await threadOf(page).getByRole('button', { name: button, exact: true }).waitFor();
    await tabTo(page, button);
    await page.keyboard.press('Enter');
  };
  const shows = (page: Page, words: string | RegExp): Promise<void> =>
    threadOf(page).getByText(words).first().waitFor();

  it.each(LOOKS)('runs a small order %s', async (_, look) => {
    const page = await orderByKeys(look, `Order ${next()} desk lamps for our office team`);

    await shows(page, 'Completed');
    await shows(page, /TRACK-/);
    await page.context().close();
  });

  it.each(LOOKS)('asks as alice and approves with a reason as carol %s', async (_, look) => {
    const alice = await orderByKeys(look, `Order ${next()} iPhones for the marketing department`);
    const carol = await openPage(browser, alice.url().replace('as=alice', 'as=carol'), look);

    await press(carol, 'Approve with a reason');
    await carol.getByRole('dialog').waitFor();
    await carol.keyboard.type('Within the budget');
    await tabTo(carol, 'Approve');
    await carol.keyboard.press('Enter');

    await shows(carol, 'Completed');
    await shows(carol, /Within the budget/);
    expect(await threadOf(carol).getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
    await Promise.all([alice.context().close(), carol.context().close()]);
  });

  it.each(LOOKS)('rejects with a reason %s', async (_, look) => {
    const alice = await orderByKeys(look, `Order ${next()} iPhones for the marketing department`);
    const bob = await openPage(browser, alice.url().replace('as=alice', 'as=bob'), look);

    await press(bob, 'Reject');
    await bob.getByRole('dialog').waitFor();
    await bob.keyboard.type('Not this quarter');
    await tabTo(bob, 'Reject');
    await bob.keyboard.press('Enter');

    await shows(bob, 'Rejected');
    await shows(bob, /Not this quarter/);
    expect(await threadOf(bob).getByRole('button', { name: 'Reject', exact: true }).count()).toBe(0);
    await Promise.all([alice.context().close(), bob.context().close()]);
  });

  it.each(LOOKS)('is told of a declined payment and tries again %s', async (_, look) => {
    for (const quantity of [next(), next(), next()]) {
      await (await world.ask('bob', `Order ${quantity} phone cases for me`)).reaches('completed');
    }
    const page = await orderByKeys(look, `Order ${next()} phone cases for me`);

    await press(page, 'SMS and retry');

    await shows(page, 'Completed');
    await shows(page, /SMS-/);
    await page.context().close();
  });
});
