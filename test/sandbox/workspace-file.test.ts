import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { afterEach, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/sandbox.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack | undefined;
afterEach(() => slack?.close());

const seed = {
  team: { id: 'T0OTHER', name: 'Other', domain: 'other', email_domain: 'other.example' },
  people: [{ id: 'U0ZOE', name: 'zoe', real_name: 'Zoe', token: 'xoxp-sandbox-zoe' }],
  channels: [{ id: 'C0LOBBY', name: 'lobby', members: ['U0ZOE', 'U0HELPER'] }],
  app: {
    id: 'A0HELPER',
    name: 'helper',
    bot_id: 'B0HELPER',
    bot_user_id: 'U0HELPER',
    bot_token: 'xoxb-sandbox',
    app_token: 'xapp-sandbox',
    signing_secret: 'other-secret',
    verification_token: 'other-token',
    client_id: '1.2',
    client_secret: 'other-client-secret',
  },
};

function fileWith(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'workspace-')), 'workspace.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

it('is another workspace when another file is given', async () => {
  slack = await startSlack({ workspaceFile: fileWith(seed) });

  const me = await slack.as('bot').auth.test();
  const { message } = await slack.as('zoe').chat.postMessage({ channel: '#lobby', text: 'hello @helper' });

  expect(me).toMatchObject({ team_id: 'T0OTHER', user_id: 'U0HELPER', bot_id: 'B0HELPER' });
  expect(message).toMatchObject({ text: 'hello <@U0HELPER>', team: 'T0OTHER' });
});

const further = {
  team: { id: 'T0THIRD', name: 'Third', domain: 'third', email_domain: 'third.example' },
  people: [{ id: 'U0YAN', name: 'yan', real_name: 'Yan', token: 'xoxp-sandbox-yan' }],
  channels: [{ id: 'C0HALL', name: 'hall', members: ['U0YAN', 'U0AIDE'] }],
  bot: { id: 'B0AIDE', user_id: 'U0AIDE', token: 'xoxb-sandbox-third' },
};

it('may hold further teams, with the app in them from the start', async () => {
  slack = await startSlack({ workspaceFile: fileWith({ ...seed, teams: [{ ...further, installed: true }] }) });
  const slackApiUrl = `${slack.sandbox.baseUrl}/api/`;

  const me = await new WebClient('xoxb-sandbox-third', { slackApiUrl }).auth.test();

  expect(me).toMatchObject({ team_id: 'T0THIRD', user_id: 'U0AIDE', bot_id: 'B0AIDE' });
});

it('says which token two people of its teams share', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const people = [{ ...further.people[0], token: 'xoxp-sandbox-zoe' }];
  const workspaceFile = fileWith({ ...seed, teams: [{ ...further, people }] });
  const starting = createSandbox({ dataDir, logLevel: 'fatal', workspaceFile });

  await expect(starting).rejects.toThrow(/Two have the same token: xoxp-sandbox-zoe/);
});

it('says which part of a workspace file is missing', async () => {
  const { app: _, ...half } = seed;
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const starting = createSandbox({ dataDir, logLevel: 'fatal', workspaceFile: fileWith(half) });

  await expect(starting).rejects.toThrow(/workspace file .* is not complete[\s\S]*app/);
});

it('says what is wrong with a manifest', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const starting = createSandbox({ dataDir, logLevel: 'fatal', manifest: { features: {} } });

  await expect(starting).rejects.toThrow(/manifest is not complete[\s\S]*display_information/);
});

it('says that its data folder is damaged instead of dying of it', async () => {
  slack = await startSlack();
  await slack.as('alice').chat.postMessage({ channel: 'C0GENERAL', text: 'soon lost' });
  await slack.sandbox.close();
  const file = join(slack.dataDir, 'workspace', 'data.mdb');
  const whole = readFileSync(file);

  for (const damaged of [randomBytes(20_000), whole.subarray(0, 9000), Buffer.from('not a database')]) {
    writeFileSync(file, damaged);
    await expect(slack.restart()).rejects.toThrow(/is damaged \(MDB_INVALID\)/);
  }
  writeFileSync(file, whole);
  await slack.restart();

  expect((await slack.as('alice').conversations.history({ channel: 'C0GENERAL' })).messages).toHaveLength(1);
});
