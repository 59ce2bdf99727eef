import { expect, it } from 'vitest';
import { PART_NAMES } from '../../src/start/processes-file.js';
import { eventually } from '../support/eventually.js';
import { aFolder, startHouse } from './house.js';

it('names every part with its process, port and address', async () => {
  const house = startHouse(await aFolder());
  const base = await house.ready();

  const parts = await house.processes();

  expect(Object.keys(parts).sort()).toEqual([...PART_NAMES, 'supervisor'].sort());
  expect(parts.supervisor).toMatchObject({ pid: house.child.pid, base_url: base, ready: true });
  expect(parts.sandbox?.address).toBe(base);
  expect(parts.temporal?.address).toBe(`127.0.0.1:${parts.temporal?.port}`);
  expect(parts.redis?.address).toBe(`redis://127.0.0.1:${parts.redis?.port}`);
  for (const name of PART_NAMES) expect(parts[name]?.pid).toBeGreaterThan(0);
});

it.each(['worker', 'redis', 'temporal', 'sandbox'] as const)('starts %s again when it is killed', async (name) => {
  const house = startHouse(await aFolder());
  await house.ready();
  const before = await house.part(name);

  process.kill(before.pid ?? 0, 'SIGKILL');
  const after = await eventually(`another ${name}`, async () => {
    const now = await house.part(name);
    return now.pid === before.pid ? null : now;
  });
  await eventually(`word that ${name} is back`, async () => (house.said().includes(`${name} is back`) ? true : null));

  expect(after.port).toBe(before.port);
  expect(house.said()).toContain(`${name} ended: signal SIGKILL. Starting it again`);
});

it('writes to standard output nothing but the ready line', async () => {
  const house = startHouse(await aFolder());

  expect(await house.ready()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});
