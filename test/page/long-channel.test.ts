import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { messageOf } from './support/people.js';
import { openStage, type Stage } from './support/stage.js';

const MANY = 10_000;
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  const { workspace } = stage.slack.sandbox;
  for (let number = 1; number <= MANY; number += 1) {
    const ts = `17${String(90_000_000 + number * 60)}.000100`;
    workspace.messages.add('C0GENERAL', {
      type: 'message',
      ts,
      user: 'U0BOB',
      team: 'T0SANDBOX',
      text: `Line ${number}`,
    });
  }
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

it('opens ten thousand messages at the newest and draws only those in sight', async () => {
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');

  await messageOf(alice, `Line ${MANY}`).waitFor();

  expect(await alice.locator('article').count()).toBeLessThan(150);
});

it('tells when older messages could not be had, and asks again at the next scroll', async () => {
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');
  await messageOf(alice, `Line ${MANY}`).waitFor();
  const scroller = alice.locator('[data-virtuoso-scroller]').first();
  await alice.route('**/api/conversations.history', (route) => route.abort());

  const upwards = async () => {
    await scroller.press('Home');
    return alice.getByText('Older messages could not be loaded.').count();
  };
  await expect.poll(upwards, { timeout: 30_000 }).toBe(1);
  await alice.unroute('**/api/conversations.history');
  await scroller.hover();
  await alice.mouse.wheel(0, -50);

  await alice.getByText('Older messages could not be loaded.').waitFor({ state: 'detached' });
});

it('loads older messages as one goes up, and keeps the place', async () => {
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');
  await messageOf(alice, `Line ${MANY}`).waitFor();
  const scroller = alice.locator('[data-virtuoso-scroller]').first();

  const sought = messageOf(alice, `Line ${MANY - 350}`);
  const seekHigher = async () => {
    await scroller.press('PageUp');
    return sought.count();
  };

  await expect.poll(seekHigher, { timeout: 30_000, interval: 50 }).toBeGreaterThan(0);
  await sought.waitFor();
});
