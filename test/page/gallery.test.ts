import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockTypes, validateBlocks } from '../../src/sandbox/blocks/index.js';
import { CHAPTERS } from '../../src/sandbox/ui/gallery/chapters.js';
import type { Example } from '../../src/sandbox/ui/gallery/example.js';
import { PICTURE } from '../../src/sandbox/ui/gallery/examples/pictures.js';
import { DEEDS } from './support/gallery-deeds.js';
import {
  elementTypes,
  formElements,
  type Shown,
  shownBlocks,
  shownElements,
  visibleFields,
} from './support/gallery-elements.js';
import { openStage, type Stage } from './support/stage.js';

let stage: Stage;
let gallery: Page;

beforeAll(async () => {
  stage = await openStage();
  gallery = await stage.open('/gallery');
  gallery.on('popup', (popup) => void popup.close());
});
afterAll(() => stage.close());

const example = (id: string): Locator => gallery.locator(`[data-example="${id}"]`);
const said = (id: string): Locator => example(id).locator('.said');
const ELEMENTS = shownElements();
const ofType = (type: string): Shown[] => ELEMENTS.filter(({ element }) => element.type === type);

describe('what the gallery shows', () => {
  it('is every block and every element that Slack has, as Slack would take them', () => {
    const blocks = new Set(shownBlocks().map(({ type }) => String(type)));
    const elements = new Set(ELEMENTS.map(({ element }) => String(element.type)));
    const examples = CHAPTERS.flatMap((chapter) => chapter.examples);
    const refused = examples.flatMap((each: Example) =>
      validateBlocks(withWholeAddresses(each.blocks), { surface: each.surface ?? 'message' }),
    );

    expect([...blocks].sort()).toEqual(blockTypes());
    expect([...elements].sort()).toEqual(elementTypes());
    // Apps cannot post a file block: it comes with a remote file.
    expect(refused.map(({ message }) => message)).toEqual(['unsupported type: file']);
  });

  it.each(elementTypes())('is %s in every state', (type) => {
    const used = new Set(ofType(type).flatMap(({ element }) => Object.keys(element)));
    const inErrors = ofType(type).filter(({ example: { errors } }) => errors !== undefined);

    expect(visibleFields(type).filter((field) => !used.has(field))).toEqual([]);
    if (formElements().includes(type)) expect(inErrors).not.toEqual([]);
  });

  it('is drawn, all of it', async () => {
    for (const { name, examples } of CHAPTERS)
      for (const { title } of examples) {
        await example(`${name}/${title}`).scrollIntoViewIfNeeded(); // pictures come when they are in sight
        await example(`${name}/${title}`).locator('.blocks').first().waitFor();
      }

    expect(await gallery.getByText('This page cannot draw').count()).toBe(0);
  });
});

describe('every element, in every state', () => {
  const CAN_ACT = elementTypes().filter((type) => type !== 'image');

  it.each(CAN_ACT)('tells what a person does with %s', async (type) => {
    for (const shown of ofType(type)) {
      const { id, element } = shown;
      if (isBusy(shown)) await refusesToAct(id);
      else if (isForOthers(element)) expect(await example(id).getByRole('button').count()).toBe(2 + 1);
      else await acts(shown);
    }
  });
});

/** The gallery's own pictures have no host in their address, because it talks to nobody else. */
const withWholeAddresses = (blocks: Example['blocks']): unknown =>
  JSON.parse(JSON.stringify(blocks).replaceAll(PICTURE, `https://acme.example${PICTURE}`));

const isBusy = ({ example: { busy }, element }: Shown): boolean => busy?.split('/').at(-1) === element.action_id;

const isForOthers = ({ visible_to_user_ids }: Shown['element']): boolean =>
  Array.isArray(visible_to_user_ids) && !visible_to_user_ids.includes('U0ALICE');

/** An action on its way cannot be sent again. */
async function refusesToAct(id: string): Promise<void> {
  const going = example(id).locator('[data-pending]');
  await going.click({ force: true });

  expect(await going.count()).toBe(1);
  expect(await said(id).count()).toBe(0);
}

/** Does the deed, says yes when asked, and sees the app told of it. */
async function acts({ id, element, tells, which }: Shown): Promise<void> {
  const deed = DEEDS[String(element.type)];
  expect(deed, `a way to use ${element.type}`).toBeDefined();

  await deed?.(example(id), element, which);
  if (element.confirm) {
    await gallery.getByRole('alertdialog').getByRole('button', { name: "Stop, I've changed my mind!" }).click();
    await closeAll();
    await deed?.(example(id), element, which);
    await gallery.getByRole('alertdialog').getByRole('button', { name: 'Do it' }).click();
  }
  const mine = said(id).filter({ hasText: `"action_id":"${element.action_id}"` });
  await (tells ? mine.filter({ hasNotText: '"holds"' }) : mine).waitFor();
  await closeAll();
}

/** Closes lists, menus, and questions; the rest of the page is hidden from everybody while one is open. */
async function closeAll(): Promise<void> {
  const open = gallery.locator('[role=listbox], [role=menu], [role=alertdialog]');
  const closing = async (): Promise<number> => {
    if ((await open.count()) > 0) await gallery.keyboard.press('Escape');
    return open.count();
  };
  await expect.poll(closing, { timeout: 30_000 }).toBe(0);
}

it('unfolds a container and a task', async () => {
  await example('container/folded at first, narrow').getByRole('button', { name: 'Unfold' }).click();
  await gallery.getByText('Here they are.').waitFor();

  await example('task_card/complete, unfolds').getByRole('button').click();

  await gallery.getByText('Found weather data for Chicago').waitFor();
});

it('tells of a date when it is whole, not of each digit', async () => {
  const id = 'datepicker/filled at first';
  await example(id).getByRole('button').last().click();
  await gallery
    .getByRole('dialog')
    .getByRole('button', { name: /May 21|April 21/ })
    .click();
  await said(id)
    .filter({ hasText: /"selected":"2026-0[45]-21"/ })
    .waitFor();

  await example(id).getByRole('spinbutton').last().click();
  await gallery.keyboard.type('2031');
  await said(id).filter({ hasText: '"holds"' }).filter({ hasText: '2031' }).waitFor();
  await gallery.keyboard.press('Tab');
  await gallery.keyboard.press('Tab');

  await said(id)
    .filter({ hasText: /"selected":"2031-0[45]-21"/ })
    .waitFor();
});

it('sorts a data table and turns its pages', async () => {
  const table = example('data_table/sorted and paged');
  await table.getByRole('button', { name: 'Total' }).click();
  expect(await table.locator('tbody tr').first().textContent()).toContain('18.00');

  await table.getByRole('button', { name: 'Next' }).click();

  await table.getByText('Page 2 of 2').waitFor();
});

it('reads the numbers of a chart to those who do not see it', async () => {
  const numbers = example('data_visualization/bars').getByRole('table', { name: 'Orders: bars' });

  expect(await numbers.getByRole('row', { name: /^May/ }).getByRole('cell').allInnerTexts()).toEqual(['310', '60']);
});
