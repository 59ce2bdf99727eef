import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { messageOf } from './support/people.js';
import { openStage, type Stage } from './support/stage.js';

const MARKUP = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script><style>*{display:none}</style>';
const SCRIPT_LINK = 'javascript:window.hurt=1';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.clear());
afterAll(() => stage.close());

async function expectUnhurt(page: Page): Promise<void> {
  expect(await page.evaluate('window.hurt')).toBeUndefined();
  expect(await page.locator('article img, article script, article style').count()).toBe(0);
  expect(await page.locator('[href^="javascript"]').count()).toBe(0);
}

it('shows markup in a person’s message as text', async () => {
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');

  await alice.getByLabel('Message to #general').fill(`typed ${MARKUP}`);
  await alice.getByLabel('Message to #general').press('Enter');

  expect(await messageOf(alice, 'typed').textContent()).toContain('<script>window.hurt=1</script>');
  await expectUnhurt(alice);
});

it('shows markup in every text of an app as text, and follows no link to a script', async () => {
  const plain = { type: 'plain_text' as const, text: MARKUP };
  const mrkdwn = { type: 'mrkdwn' as const, text: `${MARKUP} <${SCRIPT_LINK}|press me>` };
  await stage.slack.as('bot').chat.postMessage({
    channel: 'C0GENERAL',
    text: 'fallback',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: '<b>head</b>' } },
      { type: 'section', text: mrkdwn, fields: [plain, mrkdwn] },
      { type: 'context', elements: [mrkdwn, plain] },
      { type: 'markdown', text: `${MARKUP}\n\n[press me](${SCRIPT_LINK}) ![x](${SCRIPT_LINK})` },
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'b', text: { type: 'plain_text', text: '<i>go</i>' } }],
      },
      { type: 'task_card', task_id: 't', title: MARKUP, status: 'pending' },
      { type: 'table', rows: [[{ type: 'raw_text', text: MARKUP }]] },
    ],
  });

  const alice = await stage.open('/?as=alice&channel=C0GENERAL');

  await messageOf(alice, '<b>head</b>').waitFor();
  await expectUnhurt(alice);
});

it('shows markup in names, topics, and attachments as text', async () => {
  const bob = stage.slack.as('bob');
  await bob.conversations.setTopic({ channel: 'C0GENERAL', topic: MARKUP });
  const attachments = [{ title: MARKUP, text: MARKUP, footer: MARKUP, color: 'red;} * {display:none' }];
  await stage.slack.as('bot').chat.postMessage({ channel: 'C0GENERAL', text: '', attachments });

  const alice = await stage.open('/?as=alice&channel=C0GENERAL');

  await alice.locator('.attachment').waitFor();
  await alice.locator('.channel-header', { hasText: '<img src=x' }).waitFor();
  await expectUnhurt(alice);
});

it('runs no script and no style but its own', async () => {
  const alice = await stage.open('/?as=alice&channel=C0GENERAL');
  const refused: string[] = [];
  alice.on('console', (line) => refused.push(line.text()));

  await alice.evaluate(
    "document.body.append(Object.assign(document.createElement('script'), { text: 'window.hurt = 1' }))",
  );

  expect(await alice.evaluate('window.hurt')).toBeUndefined();
  expect(refused.join()).toContain('Content Security Policy');
});
