import { expect, it } from 'vitest';
import { aFolder, pidsOf, startHouse } from './house.js';

it('uses the Temporal and the Redis that the settings name, and ends neither', async () => {
  const owner = startHouse(await aFolder());
  await owner.ready();
  const { temporal, redis } = await owner.processes();
  const env = { TEMPORAL_ADDRESS: temporal?.address, REDIS_URL: redis?.address };

  const guest = startHouse(await aFolder(), { env });
  await guest.ready();
  const named = await guest.processes();
  guest.child.kill('SIGTERM');
  await guest.ended();

  expect(named.temporal).toMatchObject({ pid: null, port: temporal?.port, address: temporal?.address, external: true });
  expect(named.redis).toMatchObject({ pid: null, port: redis?.port, external: true });
  expect(await pidsOf(owner)).toContain(temporal?.pid);
  expect((await owner.processes()).redis?.pid).toBe(redis?.pid);
});

it('starts no workspace of its own when the tokens of a real Slack are set', async () => {
  const house = startHouse(await aFolder(), {
    env: { SLACK_BOT_TOKEN: 'xoxb-of-mine', SLACK_APP_TOKEN: 'xapp-of-mine' },
  });

  expect(await house.ready()).toBe('https://app.slack.com/client');
  expect((await house.processes()).sandbox).toMatchObject({ pid: null, external: true });
  expect((await house.processes()).bot).toMatchObject({ address: 'https://slack.com/api/' });
});
