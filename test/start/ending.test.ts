import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { aFolder, allGone, pidsOf, startHouse } from './house.js';

describe('ending npm start', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves no process behind after %s', async (signal) => {
    const house = startHouse(await aFolder());
    await house.ready();
    const pids = await pidsOf(house);

    house.child.kill(signal);

    expect(await house.ended()).toBe(0);
    expect(pids).toHaveLength(5);
    await allGone(pids);
    expect(existsSync(join(house.dataDir, 'processes.json'))).toBe(false);
  });

  it('leaves no process behind when the supervisor itself is killed', async () => {
    const house = startHouse(await aFolder());
    await house.ready();
    const pids = await pidsOf(house);

    house.child.kill('SIGKILL');

    await house.ended();
    await allGone(pids);
  });

  it('can be started again on the same folder after the supervisor was killed', async () => {
    const folder = await aFolder();
    const killed = startHouse(folder);
    await killed.ready();
    killed.child.kill('SIGKILL');
    await killed.ended();

    const next = startHouse(folder);

    expect(await next.ready()).toMatch(/^http:/);
  });

  it('ends quietly when it is interrupted while it starts', async () => {
    const house = startHouse(await aFolder());
    const pids = await eventually('the first parts', async () =>
      existsSync(join(house.dataDir, 'processes.json')) && (await house.processes()).temporal ? pidsOf(house) : null,
    );

    house.child.kill('SIGINT');

    expect(await house.ended()).toBe(0);
    expect(house.said()).not.toContain('does not start');
    await allGone(pids);
  });

  it('ends all parts and says why when one cannot start', async () => {
    const house = startHouse(await aFolder(), { env: { BROKEN_PART: 'worker.ts' } });

    expect(await house.ended()).toBe(1);
    expect(house.said()).toContain('worker does not start: exit code 1 (Error: this part cannot start today)');
    expect(house.said()).toContain(join(house.dataDir, 'logs', 'worker.log'));
    expect(existsSync(join(house.dataDir, 'processes.json'))).toBe(false);
  });
});
