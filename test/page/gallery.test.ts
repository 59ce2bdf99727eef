import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHAPTERS } from '../../src/sandbox/ui/gallery/chapters.js';
import { openStage, type Stage } from './support/stage.js';

let stage: Stage;
let gallery: Page;

beforeAll(async () => {
  stage = await openStage();
  gallery = await stage.open('/gallery');
});
afterAll(() => stage.close());

const example = (id: string): Locator => gallery.locator(`[data-example="${id}"]`);
const said = (id: string): Locator => example(id).locator('.said');

it('draws every example of every block and element', async () => {
  for (const { name, examples } of CHAPTERS)
    for (const { title } of examples) await example(`${name}/${title}`).waitFor();

  expect(await gallery.getByText('This page cannot draw').count()).toBe(0);
});

const BUTTONS = [
  ['section/button beside it', 'Click Me'],
  ['card/whole', 'Open'],
  ['carousel/five cards', 'Later'],
  ['container/that folds', 'Roll back'],
  ['button/default, primary, danger', 'Approve'],
  ['context_actions/feedback_buttons and icon_button', 'Good Response'],
  ['context_actions/feedback_buttons and icon_button', 'Delete'],
  ['workflow_button/button', 'Run Workflow'],
] as const;

for (const [id, name] of BUTTONS)
  it(`tells the app of a click on ${name} in ${id}`, async () => {
    await example(id).getByRole('button', { name }).first().click();

    await said(id).waitFor();
    expect(await said(id).textContent()).toContain('action_id');
  });

it('unfolds a container and a task', async () => {
  await example('container/folded at first, narrow').getByRole('button', { name: 'Unfold' }).click();
  await gallery.getByText('Here they are.').waitFor();

  await example('task_card/complete, unfolds').getByRole('button').click();

  await gallery.getByText('Found weather data for Chicago').waitFor();
});

it('chooses from a menu behind three dots', async () => {
  await example('overflow/three choices').getByRole('button').click();
  await gallery.getByRole('menuitem', { name: 'Copy' }).click();

  expect(await said('overflow/three choices').textContent()).toContain('"selected":"copy"');
});

const SELECTS = [
  ['static_select/empty', 'Select an item', 'Cherry'],
  ['static_select/in groups', 'Select an option', 'Damson'],
  ['multi_static_select/two of at most three', 'Select options', 'Cherry'],
  ['users_select/empty', 'Select an item', /Bob/],
  ['multi_users_select/empty', 'Select items', /Carol/],
  ['channels_select/empty', 'Select an item', '#orders'],
  ['multi_channels_select/empty', 'Select items', '#general'],
  ['conversations_select/empty', 'Select an item', '#general'],
  ['multi_conversations_select/empty', 'Select items', '#orders'],
  ['external_select/two letters', 'Type to search', 'Avocado'],
  ['multi_external_select/two letters', 'Type to search', 'Avocado'],
] as const;

for (const [id, placeholder, choice] of SELECTS)
  it(`chooses in ${id}`, async () => {
    const field = example(id).getByPlaceholder(placeholder);
    await field.hover(); // scrolls there first: a list closes when the page under it moves
    await gallery.evaluate('new Promise(requestAnimationFrame)');
    await field.click();
    if (id.includes('external')) await field.pressSequentially('av');
    await gallery.getByRole('option', { name: choice }).click();

    expect(await said(id).textContent()).toContain('"selected"');
    await gallery.keyboard.press('Escape');
  });

it('ticks a box, chooses a radio button, and types a date and a time', async () => {
  await example('checkboxes/one ticked').getByText('Third').click();
  await example('radio_buttons/one chosen').getByText('Third').click();
  await example('datepicker/empty and filled')
    .getByRole('spinbutton', { name: /^month/ })
    .last()
    .press('ArrowUp');
  await example('timepicker/filled')
    .getByRole('spinbutton', { name: /^minute/ })
    .press('ArrowUp');
  await example('datetimepicker/filled').getByRole('spinbutton', { name: /^day/ }).press('ArrowUp');

  expect(await said('checkboxes/one ticked').textContent()).toContain('["first","third"]');
  expect(await said('radio_buttons/one chosen').textContent()).toContain('"selected":"third"');
  expect(await said('datepicker/empty and filled').textContent()).toContain('"selected":"2026-05-28"');
  expect(await said('timepicker/filled').textContent()).toContain('"selected":"11:41"');
  expect(await said('datetimepicker/filled').textContent()).toMatch(/"selected":\d+/);
});

it('takes a date from the calendar', async () => {
  await example('datepicker/empty and filled').getByRole('button').last().click();

  await gallery
    .getByRole('dialog')
    .getByRole('button', { name: /May 20|April 20/ })
    .click();

  expect(await said('datepicker/empty and filled').textContent()).toMatch(/"selected":"2026-0[45]-20"/);
});

it('types into every kind of input, and tells the app at Enter where it listens', async () => {
  await example('email_text_input/email').getByLabel('Email').fill('a@b.example');
  await example('url_text_input/address').getByLabel('Web page').fill('https://example.com');
  await example('number_input/number').getByLabel('How many').fill('3');
  await example('rich_text_input/rich').getByLabel('Story').fill('Once upon a time');
  await example('plain_text_input/that tells the app').getByLabel('Search').fill('lamps');

  await example('plain_text_input/that tells the app').getByLabel('Search').press('Enter');

  expect(await said('plain_text_input/that tells the app').textContent()).toContain('"value":"lamps"');
});

it('sorts a data table and turns its pages', async () => {
  const table = example('data_table/sorted and paged');
  await table.getByRole('button', { name: 'Total' }).click();
  expect(await table.locator('tbody tr').first().textContent()).toContain('18.00');

  await table.getByRole('button', { name: 'Next' }).click();

  await table.getByText('Page 2 of 2').waitFor();
});
