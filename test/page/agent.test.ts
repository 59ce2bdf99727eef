import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { messageOf, write } from './support/people.js';
import { openStage, type Stage } from './support/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

/** Mentions the demo with one word and opens the thread. */
async function thread(word: string) {
  const text = `<@U0BOT> ${word}`;
  const { ts = '' } = await stage.slack.as('alice').chat.postMessage({ channel: 'C0ORDERS', text });
  return stage.open(`/?as=alice&channel=C0ORDERS&thread=${ts}`);
}

it('shows streamed text with its task as it was told', async () => {
  const alice = await thread('stream');

  const answer = messageOf(alice, 'at lamps.');
  await answer.waitFor();

  expect(await answer.locator('strong', { hasText: 'Looking' }).count()).toBe(1);
  await answer.getByLabel('done', { exact: true }).waitFor();
  expect(await answer.textContent()).toContain('Count the lamps');
});

it('tells what the app is doing, and stops it', async () => {
  const alice = await thread('work');
  await alice.getByText('is weighing lamps…').waitFor();

  await alice.getByRole('button', { name: 'Stop' }).click();

  await messageOf(alice, 'Stopped.').waitFor();
  await alice.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
});

it('shows an ephemeral to one person only, until it is dismissed', async () => {
  const alice = await thread('whisper');
  const bob = await stage.open(new URL(alice.url()).search.replace('as=alice', 'as=bob').replace(/^/, '/'));
  const whisper = messageOf(alice, 'Only you may know.');

  await whisper.getByText('Only visible to you').waitFor();
  await messageOf(bob, 'whisper').waitFor();
  expect(await messageOf(bob, 'Only you may know.').count()).toBe(0);
  await whisper.hover();
  await whisper.getByLabel('More actions').click();
  await alice.getByRole('menuitem', { name: 'Dismiss message' }).click();

  await whisper.waitFor({ state: 'detached' });
});

it('shows the app’s Home, whose buttons work, and its Messages with suggested prompts', async () => {
  const alice = await stage.open('/?as=alice');
  await alice.getByRole('link', { name: 'signalbox' }).click();
  await alice.getByText('Clicked 0 times').waitFor();
  await alice.getByRole('button', { name: 'Count' }).click();
  await alice.getByText('Clicked 1 times').waitFor();

  await alice.getByRole('tab', { name: 'Messages' }).click();
  await write(alice, 'Message to signalbox', 'hello');
  await alice.getByRole('button', { name: 'Order lamps' }).click();

  await messageOf(alice, 'Order 2 desk lamps').waitFor();
});

it('runs a slash command and a message shortcut', async () => {
  const alice = await stage.open('/?as=alice&channel=C0ORDERS');
  const composer = alice.getByLabel('Message to #orders');
  await composer.pressSequentially('/de');
  await composer.press('Enter');
  await composer.pressSequentially('good day');
  await composer.press('Enter');
  await messageOf(alice, 'You said good day').getByText('Only visible to you').waitFor();

  await write(alice, 'Message to #orders', 'To be quoted');
  await messageOf(alice, 'To be quoted').hover();
  await messageOf(alice, 'To be quoted').getByLabel('More actions').click();
  await alice.getByRole('menuitem', { name: 'Quote this' }).click();

  await messageOf(alice, 'Quoted: To be quoted').waitFor();
});

it('says in plain words when there is no such command', async () => {
  const alice = await stage.open('/?as=alice&channel=C0ORDERS');

  await alice.getByLabel('Message to #orders').fill('/nonsense');
  await alice.getByLabel('Message to #orders').press('Enter');

  await alice.getByText('There is no such slash command').waitFor();
  expect(await alice.getByLabel('Message to #orders').inputValue()).toBe('/nonsense');
});
