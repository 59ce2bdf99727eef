import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packagesFit, requireNode } from '../../src/setup/packages.mjs';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'signalbox-packages-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the packages of a clone', () => {
  it('are missing where nothing was installed', async () => {
    await asked({ 'node_modules/hono': { version: '4.1.0' } });

    expect(packagesFit(root)).toBe(false);
  });

  it('fit when the lockfile was only touched', async () => {
    await installed({ 'node_modules/hono': { version: '4.1.0' } });
    await asked({ 'node_modules/hono': { version: '4.1.0' } });

    expect(packagesFit(root)).toBe(true);
  });

  it('do not fit when the lockfile asks for another version', async () => {
    await installed({ 'node_modules/hono': { version: '4.1.0' } });
    await asked({ 'node_modules/hono': { version: '4.2.0' } });

    expect(packagesFit(root)).toBe(false);
  });

  it('fit without those that are for other machines', async () => {
    await installed({ 'node_modules/hono': { version: '4.1.0' } });
    await asked({
      'node_modules/hono': { version: '4.1.0' },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
    });

    expect(packagesFit(root)).toBe(true);
  });
});

it('names the Node that is needed when this one is too old', () => {
  expect(() => requireNode('20.18.3')).toThrow('Signalbox needs Node 20.19 or newer; this is 20.18.3');
  expect(() => requireNode('18.20.0')).toThrow('Signalbox needs Node 20.19');
  expect(() => requireNode('20.19.0')).not.toThrow();
  expect(() => requireNode('24.0.1')).not.toThrow();
});

type Packages = Record<string, { version: string; optional?: boolean }>;

/** The lockfile, newer than what npm wrote about its last work. */
async function asked(packages: Packages): Promise<void> {
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
  const later = new Date(Date.now() + 60_000);
  await utimes(join(root, 'package-lock.json'), later, later);
}

async function installed(packages: Packages): Promise<void> {
  await mkdir(join(root, 'node_modules'));
  await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}
