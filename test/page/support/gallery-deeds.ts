import type { Locator } from 'playwright-core';
import type { Shape } from '../../../src/sandbox/blocks/engine.js';

/** Does with an element what a person would do with it. `which` counts those with the same name in its example. */
export type Deed = (example: Locator, element: Shape, which: number) => Promise<void>;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a screen reader calls a button. */
export function nameOf({ accessibility_label, text, positive_button }: Shape): string {
  const named = (positive_button ?? { accessibility_label, text }) as Record<string, unknown>;
  const words = named.text as { text?: string } | undefined;
  return String(named.accessibility_label ?? words?.text ?? '').replaceAll(/ ?:\w+:/g, '');
}

const press: Deed = (example, element, which) =>
  example
    .getByRole('button', { name: new RegExp(`^${escaped(nameOf(element))}`) })
    .nth(which)
    .click();

const openMenu: Deed = async (example, { options }) => {
  await example.getByRole('button', { name: 'More choices' }).click();
  const count = Array.isArray(options) ? options.length : 0;
  await example
    .page()
    .getByRole('menuitem')
    .nth(count - 1)
    .click();
};

/** Opens the list and takes the last thing in it that is not chosen yet. */
const choose: Deed = async (example, { type }) => {
  const field = example.getByRole('combobox');
  await field.hover(); // scrolls there first: a list closes when the page under it moves
  await example.page().evaluate('new Promise(requestAnimationFrame)');
  await field.click();
  const free = example.page().getByRole('option', { selected: false });
  if (!String(type).includes('external')) return free.last().click();
  await field.fill('av');
  await free.filter({ hasText: 'Avocado' }).click(); // until the answer is there, the list says that it searches
};

const tick: Deed = (example) => example.locator('.option').last().click();

/** Types a whole date or time and leaves the field. */
const typeDigits =
  (keys: string): Deed =>
  async (example) => {
    await example.getByRole('spinbutton').first().click();
    await example.page().keyboard.type(keys);
    await example.page().keyboard.press('Enter');
  };

const fill =
  (text: string): Deed =>
  async (example) => {
    await example.getByRole('textbox').fill(text);
    await example.getByRole('textbox').press('Enter');
  };

const attach: Deed = async (example) => {
  const [chooser] = await Promise.all([
    example.page().waitForEvent('filechooser'),
    example.getByRole('button').click(),
  ]);
  await chooser.setFiles({ name: 'receipt.png', mimeType: 'image/png', buffer: Buffer.from('a picture') });
};

/** By Slack's name of the element. */
export const DEEDS: Record<string, Deed> = {
  button: press,
  workflow_button: press,
  icon_button: press,
  feedback_buttons: press,
  overflow: openMenu,
  static_select: choose,
  external_select: choose,
  users_select: choose,
  channels_select: choose,
  conversations_select: choose,
  multi_static_select: choose,
  multi_external_select: choose,
  multi_users_select: choose,
  multi_channels_select: choose,
  multi_conversations_select: choose,
  checkboxes: tick,
  radio_buttons: tick,
  datepicker: typeDigits('05202026'),
  timepicker: typeDigits('0930AM'),
  datetimepicker: typeDigits('052020260930AM'),
  plain_text_input: fill('lamps'),
  email_text_input: fill('bob@acme.example'),
  url_text_input: fill('https://acme.example'),
  number_input: fill('7'),
  rich_text_input: fill('A tale'),
  file_input: attach,
};
