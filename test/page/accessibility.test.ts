import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './support/axe.js';
import { messageOf } from './support/people.js';
import { IN_GALLERY, IN_WORKSPACE, type Popover } from './support/popovers.js';
import { openStage, type Stage } from './support/stage.js';

let stage: Stage;
let thread = '';

beforeAll(async () => {
  stage = await openStage();
  const alice = stage.slack.as('alice');
  const { ts = '' } = await alice.chat.postMessage({ channel: 'C0ORDERS', text: '<@U0BOT> card' });
  thread = ts;
  await alice.chat.postMessage({ channel: 'C0ORDERS', thread_ts: ts, text: '<@U0BOT> whisper' });
  await alice.chat.postMessage({ channel: 'C0ORDERS', thread_ts: ts, text: '<@U0BOT> work' });
  await alice.reactions.add({ channel: 'C0ORDERS', timestamp: ts, name: 'tada' });
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

const LOOKS = [
  { name: 'in light', as: 'alice', look: {} },
  { name: 'in the dark', as: 'bob', look: { dark: true } },
  { name: 'on a phone', as: 'carol', look: { width: 390, height: 780 } },
];

const OVER_THE_PAGE = '.popover, .dialog';

/** Opens an address as the person of this look. */
type Open = (address: string) => Promise<Page>;

const SCREENS: Record<string, (open: Open) => Promise<Page>> = {
  'the gallery': async (open) => {
    const page = await open('/gallery?');
    await page.getByRole('heading', { name: 'Block gallery' }).waitFor();
    return page;
  },
  'the people one can be': async (open) => {
    const page = await open('/?');
    await page.getByRole('button', { name: /Viewing as/ }).click();
    await page.getByRole('dialog').getByRole('link').first().waitFor();
    return page;
  },
  'an empty channel with the tour': (open) => open('/?channel=C0APPROVALS'),
  'a thread with a card': async (open) => {
    const page = await open(`/?channel=C0ORDERS&thread=${thread}`);
    await messageOf(page, 'Two lamps').waitFor();
    return page;
  },
  'the app’s Home': async (open) => {
    const page = await open('/?');
    await page.getByRole('link', { name: 'signalbox' }).click();
    await page.getByText('Home of the demo').waitFor();
    return page;
  },
  'the quick switcher': async (open) => {
    const page = await open('/?');
    await page.getByRole('button', { name: /Go to a channel/ }).click();
    await page.getByPlaceholder('Where do you want to go?').waitFor();
    return page;
  },
  // The last of them: a modal stays open with its person.
  'a modal with an error': async (open) => {
    const page = await open('/?channel=C0ORDERS');
    await page.getByLabel('Message to #orders').fill('/demo form');
    await page.getByLabel('Message to #orders').press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await page.getByText('Please complete this required field.').waitFor();
    return page;
  },
};

for (const { name, as, look } of LOOKS) {
  describe(name, () => {
    for (const [screen, reach] of Object.entries(SCREENS)) {
      it(`hides nothing of ${screen} from anybody`, async () => {
        const tour = screen.includes('tour');
        const page = await reach((address) => stage.open(`${address}&as=${as}`, { ...look, tour }));

        expect(await seriousFindings(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      });
    }
  });
}

// Those before whom no modal stands open, each in a channel where nobody else writes.
describe.each([
  { name: 'in light', as: 'dave', channel: 'C0GENERAL', look: {} },
  { name: 'in the dark', as: 'erin', channel: 'C0APPROVALS', look: { dark: true } },
])('what opens $name', ({ as, channel, look }) => {
  it('hides nothing in the gallery from anybody', async () => {
    const page = await stage.open('/gallery', look);

    expect(await findingsIn(page, IN_GALLERY)).toEqual({});
  });

  it('hides nothing in the workspace from anybody', async () => {
    await stage.slack.as(as).chat.postMessage({ channel, text: 'One’s own' });
    const page = await stage.open(`/?as=${as}&channel=${channel}`, look);
    await messageOf(page, 'One’s own').waitFor();

    expect(await findingsIn(page, IN_WORKSPACE)).toEqual({});
  });
});

/** What axe finds in each of them while it is open, by its name. */
async function findingsIn(page: Page, popovers: Popover[]): Promise<Record<string, string[]>> {
  const findings: Record<string, string[]> = {};
  for (const { name, within, open } of popovers) {
    await open(page);
    await page.locator(within).first().waitFor();
    const found = await seriousFindings(page, within);
    if (found.length > 0) findings[name] = found;
    await page.keyboard.press('Escape');
    await page.locator(OVER_THE_PAGE).waitFor({ state: 'detached' });
  }
  return findings;
}
