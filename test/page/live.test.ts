import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { messageOf, write } from './support/people.js';
import { openStage, type Stage } from './support/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ port: await freePort() });
});
/** Writes down what the page's real notifications say. */
const KEEP_NOTIFICATIONS = `window.kept = []; window.Notification = class extends Notification {
  constructor(title, options) { super(title, options); window.kept.push([title, options.body]); }
}`;

/** How much of the conversation is below what one sees, in pixels. */
const BELOW = `(({ scrollHeight, clientHeight, scrollTop }) => scrollHeight - clientHeight - scrollTop)(
  document.querySelector('[data-virtuoso-scroller]'))`;

const filler = (number: number) => ({
  type: 'message' as const,
  ts: `17${String(90_000_000 + number * 60)}.000100`,
  user: 'U0BOB',
  team: 'T0SANDBOX',
  text: `Line ${number}`,
});

afterEach(() => stage.clear());
afterAll(() => stage.close());

it('counts what is unread per person, until that person looks', async () => {
  const bob = await stage.open('/?as=bob&channel=C0GENERAL');
  const orders = bob.getByRole('link', { name: /^orders/ });

  await stage.slack.as('alice').chat.postMessage({ channel: 'C0ORDERS', text: 'For <@U0BOB> alone' });
  await bob.getByRole('link', { name: /orders.*1 unread/ }).waitFor();
  await orders.click();
  await messageOf(bob, 'For @Bob Okafor alone').waitFor();

  await bob.locator('.sidebar-row.current:not(.unread)', { hasText: 'orders' }).waitFor();
  const { channel } = await stage.slack.as('bob').conversations.info({ channel: 'C0ORDERS' });
  expect(channel?.last_read).not.toBe('0000000000.000000');
});

it('tells of a message outside the page once it was asked to, and not before', async () => {
  const bob = await stage.open('/?as=bob&channel=C0GENERAL');
  await bob.context().grantPermissions(['notifications']);
  await bob.reload();
  await bob.getByLabel('Message to #general').waitFor();
  await bob.evaluate(KEEP_NOTIFICATIONS);
  const mention = (text: string) => stage.slack.as('alice').chat.postMessage({ channel: 'C0ORDERS', text });

  await mention('Quietly, <@U0BOB>');
  await bob.getByText('Alice Martin mentioned you in #orders.').first().waitFor();
  expect(await bob.evaluate('kept')).toEqual([]);
  await bob.getByRole('button', { name: 'Desktop notifications' }).click();
  await bob.getByText('now appear outside this page').waitFor();
  await mention('Aloud, <@U0BOB>');

  const told = await eventually('a notification', async () => {
    const kept = await bob.evaluate<string[][]>('kept');
    return kept[0] ?? null;
  });
  expect(told).toEqual(['Alice Martin mentioned you in #orders.', 'Aloud, @bob']);
});

it('changes the person, and shows only what that person may see', async () => {
  const page = await stage.open('/?as=bob');
  await page.getByRole('link', { name: /finance/ }).waitFor();

  await page.getByRole('button', { name: /Viewing as Bob/ }).click();
  await page
    .getByRole('link', { name: /^Alice Martin/ })
    .first()
    .click();

  await page.getByRole('button', { name: /Viewing as Alice/ }).waitFor();
  expect(await page.getByRole('link', { name: /finance/ }).count()).toBe(0);
});

it('finds the server again after a restart, without a reload and with what was missed', async () => {
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');
  await write(alice, 'Message to #general', 'Before the restart');
  await alice.evaluate("document.body.dataset.kept = 'yes'");

  await stage.slack.restart();
  await eventually('the new server to take a message', () =>
    stage.slack
      .as('bob')
      .chat.postMessage({ channel: 'C0GENERAL', text: 'While you were away' })
      .catch(() => null),
  );
  await messageOf(alice, 'While you were away').waitFor();
  await write(alice, 'Message to #general', 'After the restart');

  expect(await alice.evaluate('document.body.dataset.kept')).toBe('yes');
  expect(await alice.getByText('Reconnecting…').count()).toBe(0);
});

it('begins a direct message, and joins a channel one is not in', async () => {
  const { channel } = await stage.slack.as('bob').conversations.create({ name: 'lamps' });
  await stage.slack.as('bob').chat.postMessage({ channel: channel?.id ?? '', text: 'Nobody but me' });
  const alice = await stage.open('/?as=alice');

  await alice.getByRole('button', { name: 'Carol Nguyen', exact: true }).click();
  await write(alice, 'Message to Carol Nguyen', 'Just for you');
  await alice.getByRole('link', { name: 'lamps' }).click();
  await alice.getByRole('button', { name: 'Join channel' }).click();
  await write(alice, 'Message to #lamps', 'And me');

  await messageOf(alice, 'Nobody but me').waitFor();
});

it('shows the workspace that the address names, with its own people', async () => {
  const page = await stage.open('/?team=T0GLOBEX&as=grace&channel=C0GLOBEX');
  await page.getByText('Globex').first().waitFor();

  await write(page, 'Message to #general', 'Good morning, Globex');
  await messageOf(page, 'Good morning, Globex').waitFor();
  await page.getByRole('button', { name: /Viewing as Grace/ }).click();
  await page
    .getByRole('link', { name: /^Frank Osei/ })
    .first()
    .click();

  await page.getByRole('button', { name: /Viewing as Frank/ }).waitFor();
  await messageOf(page, 'Good morning, Globex').waitFor();
  expect(await page.getByRole('link', { name: /Alice Martin/ }).count()).toBe(0);
});

it('keeps the end in sight while the last message grows line by line', async () => {
  const app = stage.slack.as('bob');
  for (let number = 1; number <= 30; number += 1)
    stage.slack.sandbox.workspace.messages.add('C0APPROVALS', filler(number));
  const { ts = '' } = await app.chat.postMessage({ channel: 'C0APPROVALS', text: 'Step 1' });
  const alice = await stage.open('/?as=alice&channel=C0APPROVALS');
  await messageOf(alice, 'Step 1').waitFor();

  await app.chat.update({ channel: 'C0APPROVALS', ts, text: 'Step 1\nStep 2' });
  await app.chat.update({ channel: 'C0APPROVALS', ts, text: 'Step 1\nStep 2\nStep 3' });

  await messageOf(alice, 'Step 3').waitFor();
  await expect.poll(() => alice.evaluate<number>(BELOW)).toBeLessThan(4);
});

it('leads to the replies of a message that was deleted', async () => {
  const bob = stage.slack.as('bob');
  const { ts = '' } = await bob.chat.postMessage({ channel: 'C0GENERAL', text: 'A root that goes' });
  await bob.chat.postMessage({ channel: 'C0GENERAL', thread_ts: ts, text: 'A reply that stays' });
  await bob.chat.delete({ channel: 'C0GENERAL', ts });
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');

  await messageOf(alice, 'This message was deleted.')
    .getByRole('button', { name: /1 reply/ })
    .click();

  await messageOf(alice, 'A reply that stays').waitFor();
});
