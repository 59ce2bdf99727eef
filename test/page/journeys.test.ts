import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildPage } from '../../src/setup/page.js';
import { openWorld, type World } from '../support/world.js';
import { seriousFindings } from './support/axe.js';
import { type Look, launch, openPage } from './support/browser.js';
import { LOOKS, orderInBrowser, quantities, threadOf } from './support/journey.js';

describe('the journeys in a browser', () => {
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

  const open = (as: string, look: Look): Promise<Page> =>
    openPage(browser, `${world.product.baseUrl}/?as=${as}&channel=C0ORDERS`, look);

  it.each(LOOKS)('runs a small order %s', async (_, look) => {
    const page = await open('alice', look);

    const thread = await orderInBrowser(page, `Order ${next()} desk lamps for our office team`);
    await thread.getByText('Completed').first().waitFor();

    await thread
      .getByText(/TRACK-/)
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });

  it.each(LOOKS)('asks as alice and approves as carol %s', async (_, look) => {
    const alice = await open('alice', look);
    const asked = await orderInBrowser(alice, `Order ${next()} iPhones for the marketing department`);
    await asked.getByRole('button', { name: 'Approve', exact: true }).click();
    await asked.getByText('Only visible to you').first().waitFor();
    const carol = await openPage(browser, alice.url().replace('as=alice', 'as=carol'), look);

    const seen = threadOf(carol);
    await seen.getByRole('button', { name: 'Approve', exact: true }).click();
    await seen.getByText('Completed').first().waitFor();

    await asked.getByText('Completed').first().waitFor();
    expect(await seen.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
    await Promise.all([alice.context().close(), carol.context().close()]);
  });

  it.each(LOOKS)('rejects with a reason from a form %s', async (_, look) => {
    const alice = await open('alice', look);
    await orderInBrowser(alice, `Order ${next()} iPhones for the marketing department`);
    const bob = await openPage(browser, alice.url().replace('as=alice', 'as=bob'), look);

    await threadOf(bob).getByRole('button', { name: 'Reject' }).click();
    const form = bob.getByRole('dialog');
    await form.getByRole('textbox').fill('Not this quarter');
    await form.getByRole('button', { name: 'Reject' }).click();

    await threadOf(bob).getByText('Rejected').first().waitFor();
    await threadOf(bob).getByText('Not this quarter').first().waitFor();
    await Promise.all([alice.context().close(), bob.context().close()]);
  });

  it.each(LOOKS)('is told of a declined payment and tries again %s', async (_, look) => {
    for (const n of [next(), next(), next()]) {
      await (await world.ask('bob', `Order ${n} phone cases for me`)).reaches('completed');
    }
    const page = await open('alice', look);

    const thread = await orderInBrowser(page, `Order ${next()} phone cases for me`);
    await thread.getByRole('button', { name: 'SMS and retry' }).click();
    await thread.getByText('Completed').first().waitFor();

    await thread.getByText(/SMS-/).first().waitFor();
    await page.context().close();
  });
});
