import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from './support/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function backstage(address = '/?as=erin&channel=C0GENERAL') {
  const page = await stage.open(address);
  await page.getByRole('button', { name: 'Backstage' }).click();
  return page;
}

it('lists what went over the wire, filters it, and copies a call as curl', async () => {
  await stage.slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text: 'A needle' });
  const page = await backstage();

  await page.getByPlaceholder(/Filter/).fill('needle chat.postMessage');
  const line = page.locator('.journal-line', { hasText: 'chat.postMessage' }).last();
  await line.getByRole('button').first().click();
  await page.getByRole('button', { name: 'Copy as curl' }).click();

  const copied = await eventually(
    'a copy',
    async () => String(await page.evaluate('navigator.clipboard.readText()')) || null,
  );
  expect(copied).toContain('/api/chat.postMessage');
  expect(copied).toContain('A needle');
  expect(copied).not.toContain('xoxp');
});

it('switches a fault on and off', async () => {
  const page = await backstage();
  await page.getByRole('tab', { name: 'Faults' }).click();
  const faults = async () => (await stage.slack.control('faults')).body.faults;

  await page.getByText('Slow answers').click();
  await page.getByRole('tab', { name: 'Faults (1)' }).waitFor();
  expect(await faults()).toMatchObject([{ kind: 'slow', ms: 2000 }]);
  await page.getByText('Slow answers').click();

  await page.getByRole('tab', { name: 'Faults', exact: true }).waitFor();
  expect(await faults()).toEqual([]);
});

it('drops the sockets, and the app comes back', async () => {
  const page = await backstage();
  await page.getByRole('tab', { name: 'Faults' }).click();

  await page.getByRole('button', { name: 'Drop the sockets' }).click();
  await page.getByText('0 sockets open').waitFor();

  await page.getByText('1 socket open').waitFor({ timeout: 30_000 });
});

it('moves the clock by a minute, and to the next deadline', async () => {
  const asked = { channel: 'C0GENERAL', text: '<@U0BOT> work' };
  const { ts = '' } = await stage.slack.as('alice').chat.postMessage(asked);
  const page = await backstage(`/?as=erin&channel=C0GENERAL&thread=${ts}`);
  await page.getByText('is weighing lamps…').waitFor();
  await page.getByRole('tab', { name: 'Clock' }).click();

  await page.getByRole('button', { name: '+1 minute' }).click();
  await page.getByText('1 minute ahead of this machine').waitFor();
  expect(await page.getByText('is weighing lamps…').count()).toBe(1);
  await page.getByRole('button', { name: 'To the next deadline' }).click();

  await page.getByText('is weighing lamps…').waitFor({ state: 'detached' });
});
