import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { messageOf, write } from './support/people.js';
import { openStage, type Stage } from './support/stage.js';

/** A picture of one dot. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

it('shows what one person writes to another at once', async () => {
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');
  const bob = await stage.open('/?as=bob&channel=C0GENERAL');

  await write(alice, 'Message to #general', 'Good morning everybody');

  await messageOf(bob, 'Good morning everybody').waitFor();
  expect(await messageOf(bob, 'Good morning everybody').locator('.author').textContent()).toBe('Alice Martin');
});

it('edits and deletes a message of one’s own, and offers neither for somebody else’s', async () => {
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');
  const bob = await stage.open('/?as=bob&channel=C0GENERAL');
  await write(alice, 'Message to #general', 'A worng word');

  await alice.getByLabel('Message to #general').press('ArrowUp');
  await alice.getByLabel('Edit message').fill('A right word');
  await alice.getByLabel('Edit message').press('Enter');
  const edited = messageOf(bob, 'A right word');
  await edited.getByText('(edited)').waitFor();
  await edited.hover();
  await edited.getByLabel('More actions').click();
  expect(await bob.getByRole('menuitem').allInnerTexts()).not.toContain('Delete message');
  await messageOf(alice, 'A right word').hover();
  await messageOf(alice, 'A right word').getByLabel('More actions').click();
  await alice.getByRole('menuitem', { name: 'Delete message' }).click();
  await alice.getByRole('button', { name: 'Delete' }).click();

  await edited.waitFor({ state: 'detached' });
});

it('completes mentions, channels, and emoji, and sends them as references', async () => {
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');
  const composer = alice.getByLabel('Message to #general');

  await composer.pressSequentially('for @car');
  await alice.getByRole('option', { name: /Carol/ }).waitFor();
  await composer.press('Tab');
  await composer.pressSequentially('in #ord');
  await composer.press('Tab');
  await composer.pressSequentially(':tad');
  await composer.press('Tab');
  await composer.press('Enter');

  const sent = messageOf(alice, 'for @Carol Nguyen in #orders');
  await sent.waitFor();
  expect(await sent.getByRole('img', { name: 'tada' }).count()).toBe(1);
  const { messages = [] } = await stage.slack.as('alice').conversations.history({ channel: 'C0GENERAL', limit: 1 });
  expect(messages[0]?.text).toContain('<@U0CAROL>');
});

it('marks words with Slack’s keys, and makes a link of a pasted address', async () => {
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');
  const composer = alice.getByLabel('Message to #general');

  await composer.press('Control+b');
  await composer.pressSequentially('loud');
  await composer.press('Control+b');
  await composer.pressSequentially(' and the map');
  for (const _ of 'map') await composer.press('Shift+ArrowLeft');
  await alice.evaluate("navigator.clipboard.writeText('https://example.com/map?a=1&b=2')");
  await composer.press('Control+v');
  await composer.press('Shift+Enter');
  await composer.pressSequentially('gone');
  await composer.press('Shift+Home');
  await composer.press('Control+Shift+x');
  await composer.press('Enter');

  const sent = messageOf(alice, 'loud and the map');
  await sent.locator('strong', { hasText: 'loud' }).last().waitFor();
  await sent.locator('s', { hasText: 'gone' }).waitFor();
  expect(await sent.getByRole('link', { name: 'map' }).getAttribute('href')).toBe('https://example.com/map?a=1&b=2');
  await composer.press('ArrowUp');
  expect(await alice.getByLabel('Edit message').inputValue()).toContain('[map](https://example.com/map?a=1&b=2)');
});

it('shares a picture and shows it, names one that is broken, and takes no empty file', async () => {
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');
  const share = async (name: string, mimeType: string, buffer: Buffer) => {
    const chooser = alice.waitForEvent('filechooser');
    await alice.getByRole('button', { name: 'Attach a file' }).click();
    await (await chooser).setFiles({ name, mimeType, buffer });
  };

  await share('dot.png', 'image/png', Buffer.from(DOT, 'base64'));
  await messageOf(alice, 'dot.png').getByRole('img', { name: 'dot.png' }).waitFor();
  await share('broken.png', 'image/png', Buffer.from('no picture'));
  await messageOf(alice, 'broken.png').locator('.block-file').waitFor();
  await share('empty.txt', 'text/plain', Buffer.alloc(0));

  await alice.getByText('This file is empty.').waitFor();
});

it('adds a reaction, counts that of others, and takes one’s own back', async () => {
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');
  const bob = await stage.open('/?as=bob&channel=C0GENERAL');
  await write(alice, 'Message to #general', 'Who comes?');
  const mine = messageOf(alice, 'Who comes?');
  const his = messageOf(bob, 'Who comes?');

  await his.hover();
  await his.getByLabel('Add a reaction').click();
  await bob.getByLabel('Search emoji').fill('raised_h');
  await bob.getByRole('menuitem', { name: 'raised_hands' }).click();
  await mine.getByRole('button', { name: /raised hands, 1/ }).click();
  await his.getByRole('button', { name: /raised hands, 2/ }).waitFor();
  await mine.getByRole('button', { name: /raised hands, 2/ }).click();

  await his.getByRole('button', { name: /raised hands, 1/ }).waitFor();
});

it('keeps a draft per thread, and answers in the thread', async () => {
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');
  await write(alice, 'Message to #general', 'A root');
  await messageOf(alice, 'A root').hover();
  await messageOf(alice, 'A root').getByRole('button', { name: 'Reply in thread' }).click();
  const reply = alice.getByRole('textbox', { name: 'Reply in thread' });

  await reply.fill('half a thought');
  await alice.reload();
  expect(await reply.inputValue()).toBe('half a thought');
  await reply.press('Enter');

  await messageOf(alice, 'A root').getByText('1 reply').first().waitFor();
  expect(await alice.getByLabel('Message to #general').inputValue()).toBe('');
});

it('opens the message that a link leads to', async () => {
  const { ts = '' } = await stage.slack.as('bob').chat.postMessage({ channel: 'C0GENERAL', text: 'Look here' });
  const { permalink = '' } = await stage.slack.as('bob').chat.getPermalink({ channel: 'C0GENERAL', message_ts: ts });
  const { pathname } = new URL(permalink);

  const alice = await stage.open(`${pathname}?as=alice`);

  await alice.locator('.sought', { hasText: 'Look here' }).waitFor();
});
