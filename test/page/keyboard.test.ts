import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { messageOf, tabTo } from './support/people.js';
import { openStage, type Stage } from './support/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

const FOCUS_RING =
  "(({ outlineStyle, boxShadow }) => outlineStyle + ' ' + boxShadow)(getComputedStyle(document.activeElement))";

it('goes anywhere with Ctrl+K', async () => {
  const alice = await stage.open('/?as=alice');
  await alice.getByRole('heading', { name: 'orders' }).first().waitFor();

  await alice.keyboard.press('Control+k');
  await alice.keyboard.type('gen');
  await alice.keyboard.press('ArrowDown');
  await alice.keyboard.press('Enter');

  await alice.getByLabel('Message to #general').waitFor();
});

it('asks, opens the thread, and approves without a mouse', async () => {
  const alice = await stage.open('/?as=alice&channel=C0ORDERS');
  await alice.getByLabel('Message to #orders').waitFor();
  await tabTo(alice, 'Message to #orders');
  await alice.keyboard.type('@sig');
  await alice.getByRole('option', { name: /signalbox/ }).waitFor();
  await alice.keyboard.press('Tab');
  await alice.keyboard.type('card');
  await alice.keyboard.press('Enter');
  await alice.locator('.thread-summary').first().waitFor();

  await tabTo(alice, '1 reply');
  await alice.keyboard.press('Enter');
  await messageOf(alice, 'Two lamps').waitFor();
  await tabTo(alice, 'Approve');
  await alice.keyboard.press('Enter');

  await eventually('the click', async () => stage.heard.find(({ what }) => what === 'approve'));
});

it('fills and sends a form, and gives the focus back', async () => {
  const bob = await stage.open('/?as=bob&channel=C0ORDERS');
  const composer = bob.getByLabel('Message to #orders');
  await composer.focus();
  await bob.keyboard.type('/demo form');
  await bob.keyboard.press('Enter');
  await bob.getByRole('dialog').waitFor();

  await bob.locator('textarea:focus').waitFor();
  await bob.keyboard.type('By keyboard');
  await tabTo(bob, 'Send');
  await bob.keyboard.press('Enter');

  await bob.getByRole('dialog').waitFor({ state: 'detached' });
  await messageOf(bob, 'Reason: By keyboard').waitFor();
  await bob.locator('[aria-label="Message to #orders"]:focus').waitFor();
});

it('closes a form with Escape, and shows where the focus is', async () => {
  const carol = await stage.open('/?as=carol&channel=C0ORDERS');
  await carol.getByLabel('Message to #orders').fill('/demo form');
  await carol.keyboard.press('Tab');
  await carol.getByLabel('Message to #orders').press('Enter');
  await carol.getByRole('dialog').waitFor();
  await tabTo(carol, 'Never mind');
  expect(await carol.evaluate(FOCUS_RING)).not.toBe('none none');

  await carol.keyboard.press('Escape');

  await carol.getByRole('dialog').waitFor({ state: 'detached' });
});

it('walks from message to message with the arrow keys', async () => {
  for (const text of ['First step', 'Second step'])
    await stage.slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text });
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');
  await messageOf(alice, 'Second step').waitFor();

  await alice.locator('[data-virtuoso-scroller]').first().focus();
  await alice.keyboard.press('ArrowUp');
  await alice.keyboard.press('ArrowUp');

  expect(await alice.locator('article:focus').textContent()).toContain('First step');
});

it('takes back with Ctrl+Z what a completion, a mark, or an emoji put into the text', async () => {
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');
  const composer = alice.getByLabel('Message to #general');
  await composer.pressSequentially('for @car');
  await composer.press('Tab');
  await composer.press('Shift+Home');
  await composer.press('Control+b');
  await composer.press('End');
  await alice.getByRole('button', { name: 'Insert an emoji' }).click();
  await alice.getByRole('menuitem', { name: 'tada' }).click();
  await expect.poll(() => composer.inputValue()).toBe('*for @carol *:tada: ');

  const takenBack = [];
  for (const _ of ['the emoji', 'the mark', 'the completion']) {
    await composer.press('Control+z');
    takenBack.push(await composer.inputValue());
  }
  await composer.press('Control+Shift+z');

  expect(takenBack).toEqual(['*for @carol *', 'for @carol ', 'for @car']);
  expect(await composer.inputValue()).toBe('for @carol ');
});

it('edits a message from its menu and gives the focus back to it', async () => {
  await stage.slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text: 'A worng step' });
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');
  const message = messageOf(alice, 'A worng step');
  await message.hover();
  await message.getByLabel('More actions').press('Enter');

  await alice.getByRole('menuitem', { name: 'Edit message' }).press('Enter');
  await alice.locator('[aria-label="Edit message"]:focus').waitFor();
  await alice.keyboard.press('Escape');

  await alice.locator('article:focus', { hasText: 'A worng step' }).waitFor();
});
