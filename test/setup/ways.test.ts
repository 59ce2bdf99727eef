import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from '../../src/setup/chromium.js';
import { redisServer } from '../../src/setup/redis.js';
import { serverVersion, temporalCli } from '../../src/setup/temporal-cli.js';

let bare: string;

beforeAll(async () => {
  bare = await mkdtemp(join(tmpdir(), 'signalbox-bare-'));
  // A version that nobody published: neither the cache nor a download can have it, wherever the tests run.
  await mkdir(join(bare, 'tools', 'temporal'), { recursive: true });
  await writeFile(join(bare, 'tools', 'temporal', 'go.mod'), 'require github.com/temporalio/cli v0.0.1\n');
});
afterAll(() => rm(bare, { recursive: true, force: true }));

const emptyMachine = () => ({ PATH: '', XDG_CACHE_HOME: join(bare, 'cache') });

describe('on a machine where nothing is installed', () => {
  it('says every way to the Temporal CLI and why it failed', async () => {
    const refusal = await failure(temporalCli(bare, emptyMachine()));

    expect(refusal).toContain('TEMPORAL_CLI_PATH: not set');
    expect(refusal).toContain('temporal on the PATH: not there');
    expect(refusal).toContain(`the cache (${join(bare, 'cache', 'signalbox', 'temporal-0.0.1')}): not there`);
    expect(refusal).toMatch(/the official download of 0\.0\.1: (github\.com|there is none)/);
    expect(refusal).toContain('a build with Go: Go is not on the PATH');
    expect(refusal).toContain('Set TEMPORAL_ADDRESS');
  });

  it('says every way to Redis and why it failed', async () => {
    const refusal = await failure(redisServer(emptyMachine()));

    expect(refusal).toContain('redis-server or valkey-server on the PATH: not there');
    expect(refusal).toContain("the system's package manager: none of apt-get, dnf, apk, brew is on the PATH");
    expect(refusal).toContain('a Debian package unpacked into the cache: there is no apt-get with dpkg-deb here');
    expect(refusal).toContain('brew install redis');
  });

  it('says every way to Chromium and why it failed', async () => {
    const refusal = await failure(chromium({ ...emptyMachine(), CHROMIUM_PATH: join(bare, 'nothing') }));

    expect(refusal).toContain('nothing is not a program that can be run');
    expect(refusal).toContain("the system's package manager: none of apt-get, dnf, apk is on the PATH");
  });
});

describe('the Temporal CLI', () => {
  it('is taken from where TEMPORAL_CLI_PATH says', async () => {
    const cli = await script('mine', 'temporal version 1.6.0 (Server 1.30.1, UI 2.42.1)');

    const found = await temporalCli(bare, { ...emptyMachine(), TEMPORAL_CLI_PATH: cli });

    expect(found).toBe(cli);
    expect(await serverVersion(found)).toBe('1.30.1');
  });

  it('is refused from the PATH when it is too old', async () => {
    const old = await script('temporal', 'temporal version 1.4.1 (Server 1.28.0, UI 2.39.0)');

    const refusal = await failure(temporalCli(bare, { ...emptyMachine(), PATH: bare }));

    expect(refusal).toContain(`${old} is version 1.4, older than 1.5`);
  });
});

async function script(name: string, says: string): Promise<string> {
  const file = join(bare, name);
  await writeFile(file, `#!/bin/sh\necho '${says}'\n`);
  await chmod(file, 0o755);
  return file;
}

async function failure(work: Promise<string>): Promise<string> {
  return work.then(
    (path) => `found ${path}`,
    (error: Error) => error.message,
  );
}
