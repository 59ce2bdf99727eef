import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.js';
import { type BotWorld, openBotWorld, type RunningBot } from '../support/bot-world.js';

let world: BotWorld;
let here: RunningBot;
beforeAll(async () => {
  world = await openBotWorld({ mode: 'http' });
  here = await world.startBot();
});
afterAll(() => world.stop());

it('hears, stores and answers over signed HTTP as it does over sockets', async () => {
  await world.slack.as('alice').chat.postMessage({ channel: 'C0ORDERS', text: '<@U0BOT> order 2 lamps' });
  await eventually('the message to be stored', async () => (here.runs.of('message').length > 0 ? true : null));

  const { body } = await world.slack.control('command', {
    as: 'alice',
    channel: 'C0ORDERS',
    text: '/signalbox status',
  });
  const told = await world.slack.control('ephemerals?as=alice');

  expect(here.runs.of('message')).toMatchObject([[{ text: 'order 2 lamps', user: 'U0ALICE' }]]);
  expect(body).toMatchObject({ delivered: true });
  expect(JSON.stringify(told.body)).toContain('Slack: over HTTP');
  expect(here.bot.health()).toEqual({ ready: true, sockets: [] });
});
