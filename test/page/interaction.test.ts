import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { messageOf } from './support/people.js';
import { openStage, type Stage } from './support/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

const heard = (what: string) =>
  eventually(`${what} to be heard`, async () => stage.heard.find((one) => one.what === what));

/** Asks the demo for its card and opens the thread in which it comes. */
async function cardThread(as: string): Promise<Page> {
  const { ts = '' } = await stage.slack.as(as).chat.postMessage({ channel: 'C0ORDERS', text: '<@U0BOT> card' });
  const page = await stage.open(`/?as=${as}&channel=C0ORDERS&thread=${ts}`);
  await messageOf(page, 'Two lamps').waitFor();
  return page;
}

it('clicks a button as the person who looks, and shows what the app makes of it', async () => {
  const alice = await cardThread('alice');
  const bob = await stage.open(new URL(alice.url()).search.replace('as=alice', 'as=bob').replace(/^/, '/'));

  await messageOf(bob, 'Two lamps').getByRole('button', { name: 'Approve' }).click();

  expect((await heard('approve')).by).toBe('U0BOB');
  await messageOf(alice, 'Two lamps').getByRole('button', { name: 'Approve' }).waitFor({ state: 'detached' });
});

it('asks first where the button says so, and tells the app only after yes', async () => {
  const alice = await cardThread('alice');
  const reject = messageOf(alice, 'Two lamps').getByRole('button', { name: 'Reject' });

  await reject.click();
  await alice.getByRole('button', { name: 'Keep it' }).click();
  expect(stage.heard.some(({ what }) => what === 'reject')).toBe(false);
  await reject.click();
  await alice.getByRole('button', { name: 'Reject it' }).click();

  expect((await heard('reject')).by).toBe('U0ALICE');
});

it('chooses from a select, and from one whose list the app makes', async () => {
  const alice = await cardThread('alice');
  const card = messageOf(alice, 'Two lamps');

  await card.getByPlaceholder('Size').fill('lar');
  await alice.getByRole('option', { name: 'Large' }).click();
  await card.getByPlaceholder('Fruit').fill('ap');
  await alice.getByRole('option', { name: 'Apple' }).click();

  expect(await heard('size')).toMatchObject({ value: { selected_option: { value: 'large' } } });
  expect(await heard('fruit')).toMatchObject({ value: { selected_option: { value: 'apple' } } });
});

it('fills a form: a required field, the app’s own objection, a file, and the end', async () => {
  const alice = await cardThread('alice');
  await messageOf(alice, 'Two lamps').getByRole('button', { name: 'With a reason' }).click();
  const form = alice.getByRole('dialog');
  const send = form.getByRole('button', { name: 'Send' });

  await send.click();
  await form.getByText('Please complete this required field.').waitFor();
  await form.getByLabel('Reason').fill('no');
  await send.click();
  await form.getByText('Say more than no').waitFor();
  await form.getByLabel('Reason').fill('We need light');
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: 'bill.txt', mimeType: 'text/plain', buffer: Buffer.from('49') });
  await form.getByText('bill.txt').waitFor();
  await form.getByText('Cheap').click();
  await send.click();

  await form.waitFor({ state: 'detached' });
  await messageOf(alice, 'Reason: We need light').waitFor();
  const { value } = stage.heard.findLast(({ what }) => what === 'form') ?? {};
  expect(value).toMatchObject({
    reason: { reason: { value: 'We need light' } },
    when: { when: { selected_date: '2026-11-30' } },
    how: { how: { selected_option: { value: 'cheap' } } },
    proof: { proof: { files: [{ name: 'bill.txt' }] } },
  });
});

it('stacks a second view on the first, goes back, and tells the app when one is closed', async () => {
  const alice = await stage.open('/?as=alice&channel=C0ORDERS');
  await alice.getByRole('button', { name: 'New form' }).click();
  const form = alice.getByRole('dialog');
  await form.getByLabel('Reason').fill('kept');

  await form.getByRole('button', { name: 'More' }).click();
  await form.getByText('Two views are open.').waitFor();
  await form.getByRole('button', { name: 'Back' }).click();
  expect(await form.getByLabel('Reason').inputValue()).toBe('kept');
  await form.getByRole('button', { name: 'Never mind' }).click();

  expect((await heard('closed')).by).toBe('U0ALICE');
  await form.waitFor({ state: 'detached' });
});
