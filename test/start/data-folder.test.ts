import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { aFolder, startHouse } from './house.js';

describe('a data folder that cannot be used as it is', () => {
  it('moves a broken Temporal database aside, says so and starts', async () => {
    const folder = await usedFolder();
    for (const suffix of ['-wal', '-shm']) await rm(join(folder, `temporal.db${suffix}`), { force: true });
    await writeFile(join(folder, 'temporal.db'), 'no database at all'.repeat(500));

    const house = startHouse(folder);
    await house.ready();

    expect(house.said()).toContain('Temporal could not read its database');
    expect(readdirSync(folder).filter((name) => /^temporal\.db\.broken-[\d-]+$/.test(name))).toHaveLength(1);
  });

  it('has a broken Redis file mended or moved aside, says so and starts', async () => {
    const folder = await usedFolder();
    const files = join(folder, 'redis', 'appendonlydir');
    const increment = readdirSync(files).find((name) => name.endsWith('.incr.aof')) ?? '';
    await writeFile(
      join(files, increment),
      '*3\r\n$3\r\nSET\r\n$1\r\na\r\nbroken in the middle\r\n*1\r\n$4\r\nPING\r\n',
    );

    const house = startHouse(folder);
    await house.ready();

    expect(house.said()).toMatch(/Redis found its file damaged|Redis could not read its file/);
  });

  it('moves a Redis file aside that cannot be mended, says so and starts', async () => {
    const folder = await usedFolder();
    const files = join(folder, 'redis', 'appendonlydir');
    const base = readdirSync(files).find((name) => name.endsWith('.base.rdb')) ?? '';
    await writeFile(join(files, base), 'no snapshot at all');

    const house = startHouse(folder);
    await house.ready();

    expect(house.said()).toContain('Redis could not read its file');
    expect(readdirSync(join(folder, 'redis')).some((name) => name.startsWith('appendonlydir.broken-'))).toBe(true);
  });

  it('moves a workspace aside that takes the sandbox down, says so and starts', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'sandbox', 'workspace'), { recursive: true });
    await writeFile(join(folder, 'sandbox', 'workspace', 'damaged-page'), '');

    const house = startHouse(folder);
    await house.ready();

    expect(house.said()).toContain('The workspace could not be read');
    expect(readdirSync(join(folder, 'sandbox')).some((name) => name.startsWith('workspace.broken-'))).toBe(true);
  });

  it.runIf(existsSync('/dev/full'))('goes on when a log cannot be written because the disk is full', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'logs'));
    await symlink('/dev/full', join(folder, 'logs', 'redis.log'));

    const house = startHouse(folder);
    await house.ready();

    await eventually('word of it', async () =>
      house.said().includes('redis: its log cannot be written: ENOSPC') ? true : null,
    );
    expect((await house.part('redis')).pid).toBeGreaterThan(0);
  });

  it('moves the folder of another version aside and begins a new one', async () => {
    const folder = join(await aFolder(), 'data');
    await mkdir(folder);
    await writeFile(join(folder, 'version.json'), JSON.stringify({ layout: 1, temporal: '1.20.0' }));
    await writeFile(join(folder, 'temporal.db'), 'written by an old server');

    const house = startHouse(folder);
    await house.ready();

    const aside = readdirSync(dirname(folder)).filter((name) => name.startsWith(`${basename(folder)}.old-`));
    expect(house.said()).toContain('was written by another version of Signalbox');
    expect(await readFile(join(dirname(folder), aside[0] ?? '', 'temporal.db'), 'utf8')).toBe(
      'written by an old server',
    );
  });

  it('says in a sentence that a folder cannot be written', async () => {
    const file = join(await aFolder(), 'a-file');
    await writeFile(file, '');

    const house = startHouse(join(file, 'data'));

    expect(await house.ended()).toBe(1);
    expect(house.said()).toBe(
      `The data folder ${join(file, 'data')} cannot be written. Give another one with --data, or change its rights.\n`,
    );
  });
});

describe('npm run reset', () => {
  it('empties the folder', async () => {
    const folder = await usedFolder();

    const reset = startHouse(folder, { flags: ['--reset'] });

    expect(await reset.ended()).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses while Signalbox runs on the folder', async () => {
    const house = startHouse(await aFolder());
    await house.ready();

    const reset = startHouse(house.dataDir, { flags: ['--reset'] });

    expect(await reset.ended()).toBe(1);
    expect(reset.said()).toContain('Signalbox is running on');
    expect(existsSync(join(house.dataDir, 'temporal.db'))).toBe(true);
  });

  it('deletes nothing from a folder that is not its own', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'holiday.jpg'), 'precious');

    const reset = startHouse(folder, { flags: ['--reset'] });

    expect(await reset.ended()).toBe(1);
    expect(readdirSync(folder)).toEqual(['holiday.jpg']);
  });
});

/** A folder that a start has used and left. */
async function usedFolder(): Promise<string> {
  const house = startHouse(await aFolder());
  await house.ready();
  house.child.kill('SIGTERM');
  await house.ended();
  return house.dataDir;
}
