import { expect, it } from 'vitest';
import { PART_NAMES } from '../../src/start/processes-file.js';
import { eventually } from '../support/eventually.js';
import { aFolder, startHouse } from './house.js';

it('names every part with its process, port and address, and says nothing but the ready line on standard output', async () => {
  const house = startHouse(await aFolder());
  const base = await house.ready();
  expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);

  const parts = await house.processes();

  expect(Object.keys(parts).sort()).toEqual([...PART_NAMES, 'supervisor'].sort());
  expect(parts.supervisor).toMatchObject({ pid: house.child.pid, base_url: base, ready: true });
  expect(parts.sandbox?.address).toBe(base);
  expect(parts.temporal?.address).toBe(`127.0.0.1:${parts.temporal?.port}`);
  expect(parts.redis?.address).toBe(`redis://127.0.0.1:${parts.redis?.port}`);
  for (const name of PART_NAMES) expect(parts[name]?.pid).toBeGreaterThan(0);
});

it('starts where there is no HOME, as a service does, and says with --debug what the worker does', async () => {
  const flags = ['--port', '0', '--debug'];
  const house = startHouse(await aFolder(), { flags, env: { HOME: '', XDG_CONFIG_HOME: '' } });

  expect(await house.ready()).toMatch(/^http:/);
  await eventually('what the worker says', async () =>
    house.said().includes('[2026-11-21T09:00:00.000Z] worker: Worker ready') ? true : null,
  );
});

it('starts each part again when it is killed, where it was', async () => {
  const house = startHouse(await aFolder());
  await house.ready();

  for (const name of PART_NAMES) {
    const before = await house.part(name);
    process.kill(before.pid ?? 0, 'SIGKILL');
    await eventually(`word that ${name} is back`, async () => (house.said().includes(`${name} is back`) ? true : null));

    const after = await house.part(name);
    expect(after).toMatchObject({ port: before.port, address: before.address });
    expect(after.pid).not.toBe(before.pid);
    expect(house.said()).toContain(`${name} ended: signal SIGKILL. Starting it again`);
  }
});

it('waits longer before each further start of a part that does not stay', async () => {
  const house = startHouse(await aFolder());
  await house.ready();

  for (let death = 1; death <= 2; death++) {
    const { pid } = await house.part('bot');
    process.kill(pid ?? 0, 'SIGKILL');
    await eventually(`life ${death + 1}`, async () => {
      const now = await house.part('bot');
      return now.pid !== pid && house.said().split('bot is back').length > death ? now : null;
    });
  }

  expect(house.said()).toContain('Starting it again in 0.2 s');
  expect(house.said()).toContain('Starting it again in 0.8 s');
});
