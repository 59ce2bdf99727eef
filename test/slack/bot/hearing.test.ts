import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aRun } from '../../support/a-run.js';
import { eventually } from '../../support/eventually.js';
import { type BotWorld, openBotWorld, type RunningBot } from '../support/bot-world.js';

let world: BotWorld;
let here: RunningBot;
beforeAll(async () => {
  world = await openBotWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  here = await world.startBot();
});
afterEach(async () => {
  await world.slack.control('faults', undefined, 'DELETE');
  await here.stop();
});

const say = async (text: string, more: { thread_ts?: string; channel?: string } = {}) => {
  const posted = await world.slack.as('alice').chat.postMessage({ channel: 'C0ORDERS', text, ...more });
  return String(posted.ts);
};
const storedTexts = () => here.runs.of('message').map(([message]) => (message as { text: string }).text);
const isStored = (text: string) =>
  eventually(`"${text}" to be stored`, async () => (storedTexts().includes(text) ? true : null));
const allAcknowledged = () =>
  eventually('every envelope to be acknowledged', async () => {
    const journal = await world.slack.journal();
    const count = (kind: string) => journal.filter((entry) => entry.kind === kind).length;
    return count('ack') > 0 ? true : null;
  });

describe('the bot on its sockets', () => {
  it('stores a mention once, although Slack sends it as a mention and as a message', async () => {
    const ts = await say('<@U0BOT> order 2 lamps');

    await isStored('order 2 lamps');
    await allAcknowledged();

    expect(here.runs.of('message')).toMatchObject([
      [{ ts, user: 'U0ALICE', origin: { team: 'T0SANDBOX', channel: 'C0ORDERS', threadTs: ts } }],
    ]);
  });

  it('gets a message again that it could not store, and stores it then', async () => {
    here.runs.failNext(1);
    await say('<@U0BOT> order 3 lamps');

    await isStored('order 3 lamps');

    expect(storedTexts()).toEqual(['order 3 lamps']);
  });

  it('counts a message once that Slack delivers several times', async () => {
    await world.slack.control('faults', { kind: 'duplicate', times: 2 });
    await say('<@U0BOT> order 4 lamps');
    await say('<@U0BOT> order 5 lamps');

    await isStored('order 5 lamps');

    expect(storedTexts().filter((text) => text === 'order 4 lamps')).toHaveLength(1);
  });

  it('listens in a thread that has a conversation, and in no other', async () => {
    const known = await say('<@U0BOT> hello');
    await isStored('hello');
    const other = await say('lunch?');

    await say('not for you', { thread_ts: other });
    await say('three', { thread_ts: known });
    await isStored('three');

    expect(storedTexts()).toEqual(['hello', 'three']);
  });

  it('finds a conversation that it has forgotten by asking Temporal', async () => {
    const thread = await say('started long ago');
    here.runs.conversations.add(thread);

    await say('still there?', { thread_ts: thread });

    await isStored('still there?');
  });

  it('hears everything while sockets drop and are renewed', async () => {
    await world.slack.control('faults', { kind: 'drop_socket', times: 1 });
    await say('<@U0BOT> after a drop');
    await isStored('after a drop');
    await world.slack.control('faults', { kind: 'disconnect', reason: 'refresh_requested' });
    await say('<@U0BOT> after a refresh');

    await isStored('after a refresh');
    await eventually('both sockets to be open', async () =>
      here.bot.health().sockets.every(({ connected }) => connected) ? true : null,
    );
  });

  it('comes back after Slack refused every connection for a while', async () => {
    await world.slack.control('faults', { kind: 'refuse_connections', times: 6 });
    await world.slack.control('faults', { kind: 'drop_socket' });
    await eventually('the loss to be noticed', async () => (here.bot.health().ready ? null : true));
    await say('<@U0BOT> anybody there?');

    await isStored('anybody there?');

    expect(here.bot.health().ready).toBe(true);
  });

  it('stops what runs in a thread when somebody presses the native Stop', async () => {
    const ts = await say('<@U0BOT> order 6 lamps');
    await isStored('order 6 lamps');
    const origin = {
      team: 'T0SANDBOX',
      channel: 'C0ORDERS',
      channelType: 'channel' as const,
      threadTs: ts,
      messageTs: ts,
    };
    here.runs.listed.push({ ...aRun({ state: 'running', origin }), requester: 'U0ALICE', workflowId: 'w-here' });
    here.runs.listed.push({
      ...aRun({ origin: { ...origin, threadTs: '1.1' } }),
      requester: 'U0ALICE',
      workflowId: 'w-there',
    });
    await here.activities.setSessionStatus({ origin, status: 'processing' });

    await world.slack.control('stop_session', { as: 'alice', channel: 'C0ORDERS', thread_ts: ts });

    const stops = await eventually('the stop to be stored', async () =>
      here.runs.of('stop').length > 0 ? here.runs.of('stop') : null,
    );
    expect(stops).toMatchObject([['w-here', { by: 'U0ALICE', channel: 'C0ORDERS', threadTs: ts }]]);
  });

  it('keeps the profile of who wrote, for the agent', async () => {
    await say('<@U0BOT> who am I?');
    await isStored('who am I?');

    const profile = await eventually('the profile to be kept', () =>
      here.stores.cache.get('profile:T0SANDBOX:U0ALICE'),
    );

    expect(JSON.parse(profile)).toMatchObject({ userId: 'U0ALICE', email: expect.stringContaining('@') });
  });
});
