import type { Locator, Page } from 'playwright-core';

/** Something that opens over the page: where it is drawn, and how one gets there. */
export interface Popover {
  name: string;
  within: string;
  open: (page: Page) => Promise<unknown>;
}

const MENU = '.popover';
const DIALOG = '.dialog';
const COMPOSER = '.conversation .composer';

const example = (page: Page, id: string): Locator => page.locator(`[data-example="${id}"]`);

const select = (id: string, typed?: string) => async (page: Page) => {
  const field = example(page, id).getByRole('combobox');
  await field.scrollIntoViewIfNeeded();
  await field.click();
  if (typed) await field.fill(typed);
};

const press = (id: string, name?: string | RegExp) => (page: Page) =>
  example(page, id)
    .getByRole('button', name ? { name } : {})
    .first()
    .click();

/** What opens from the elements of the gallery. */
export const IN_GALLERY: Popover[] = [
  { name: 'an overflow menu', within: MENU, open: press('overflow/five, with description and address') },
  { name: 'a question first', within: DIALOG, open: press('button/with a question first') },
  { name: 'a list to choose from', within: MENU, open: select('static_select/with descriptions') },
  { name: 'a list in groups', within: MENU, open: select('multi_static_select/in groups') },
  { name: 'a list without a match', within: MENU, open: select('static_select/empty', 'zzz') },
  { name: 'a list that is searched for', within: MENU, open: select('external_select/empty', 'av') },
  { name: 'a calendar', within: MENU, open: press('datepicker/filled at first', /alendar/) },
];

const actions = (page: Page): Locator => page.locator('.conversation article').first();

const write = (text: string) => async (page: Page) => {
  await page.locator(`${COMPOSER} textarea`).fill('');
  await page.locator(`${COMPOSER} textarea`).pressSequentially(text);
  await page.getByRole('option').first().waitFor();
};

const menuOf = async (page: Page): Promise<void> => {
  await page.mouse.move(0, 0);
  await actions(page).hover();
  await actions(page).getByLabel('More actions').click();
};

const choose = (item: string) => async (page: Page) => {
  await menuOf(page);
  await page.getByRole('menuitem', { name: item }).click();
};

const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();

/** What opens in the workspace, in a channel whose first message is one's own. The drawer stays, so it comes last. */
export const IN_WORKSPACE: Popover[] = [
  { name: 'the themes', within: MENU, open: (page) => page.getByRole('button', { name: /^Theme/ }).click() },
  { name: 'the actions of a message', within: MENU, open: menuOf },
  {
    name: 'the emoji',
    within: MENU,
    open: async (page) => {
      await actions(page).hover();
      await actions(page).getByLabel('Add a reaction').first().click();
      await page.getByLabel('Search emoji').fill('smil');
    },
  },
  {
    name: 'a hint',
    within: '.tooltip',
    open: async (page) => {
      await page.getByRole('button', { name: 'Backstage' }).focus();
      await page.keyboard.press('Tab');
      await page.locator('.tooltip').waitFor();
    },
  },
  { name: 'people to mention', within: COMPOSER, open: write('@') },
  { name: 'channels to mention', within: COMPOSER, open: write('#') },
  { name: 'emoji to complete', within: COMPOSER, open: write(':smi') },
  { name: 'commands', within: COMPOSER, open: write('/') },
  { name: 'the question before a deletion', within: DIALOG, open: choose('Delete message') },
  { name: 'a message that is edited', within: '.conversation article', open: choose('Edit message') },
  { name: 'what the page tells', within: '.toasts', open: choose('Copy text') },
  {
    name: 'a search without a match',
    within: DIALOG,
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Where do you want to go?').fill('zzz');
    },
  },
  {
    name: 'a line of the journal',
    within: '.backstage',
    open: async (page) => {
      await page.getByRole('button', { name: 'Backstage' }).click();
      await page.locator('.journal-head').last().click();
    },
  },
  { name: 'the faults', within: '.backstage', open: tab('Faults') },
  { name: 'the clock', within: '.backstage', open: tab('Clock') },
  { name: 'the parts', within: '.backstage', open: tab('Parts') },
];
