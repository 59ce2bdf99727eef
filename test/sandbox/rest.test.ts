import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { type Slack, startSlack } from './support/slack.js';

let slack: Slack;
beforeEach(async () => {
  slack = await startSlack();
});
afterEach(() => slack.close());

const nobody = { ok: true, dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 };

it('lets a person rest for a while, which only that person sees, and which ends by itself', async () => {
  const alice = slack.as('alice');
  const began = await alice.dnd.setSnooze({ num_minutes: 30 });
  const own = await alice.dnd.info();
  const seen = await slack.as('bot').dnd.info({ user: 'U0ALICE' });
  slack.sandbox.clock.advance(30 * 60_000);
  const later = await alice.dnd.info();

  expect(began).toMatchObject({ snooze_enabled: true, snooze_is_indefinite: false });
  expect(own).toMatchObject({ ...nobody, snooze_enabled: true, snooze_endtime: began.snooze_endtime });
  expect(seen).toMatchObject(nobody);
  expect(seen).not.toHaveProperty('snooze_enabled');
  expect(later).toMatchObject({ ...nobody, snooze_enabled: false });
  expect(later).not.toHaveProperty('snooze_endtime');
});

it('ends the rest when asked to, once, and remembers it over a restart', async () => {
  await slack.as('alice').dnd.setSnooze({ num_minutes: 60 });
  await slack.restart();

  expect(await slack.as('alice').dnd.info()).toMatchObject({ snooze_enabled: true });
  expect(await slack.as('alice').dnd.endDnd()).toMatchObject({ ok: true });
  await expect(slack.as('alice').dnd.endDnd()).rejects.toThrow('not_in_dnd');
  expect(await slack.as('alice').dnd.endSnooze()).toMatchObject({ ...nobody, snooze_enabled: false });
});

it('tells the app that something changed, and asks for many at once', async () => {
  const bolt = slack.bolt();
  const heard: unknown[] = [];
  bolt.event('dnd_updated_user', async ({ event }) => void heard.push(event));
  await bolt.start();
  await slack.as('bob').dnd.setSnooze({ num_minutes: 5 });

  const { users } = await slack.as('bot').dnd.teamInfo({ users: 'U0ALICE,U0BOB,U0NOBODY' });
  await eventually('the event', async () => heard[0]);

  const { ok: _, ...status } = nobody;
  expect(users).toEqual({ U0ALICE: status, U0BOB: status });
  expect(heard).toEqual([
    { type: 'dnd_updated_user', user: 'U0BOB', dnd_status: status, event_ts: expect.any(String) },
  ]);
});
