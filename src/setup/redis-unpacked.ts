import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from './command.js';
import { progress } from './progress.mjs';
import { onPath } from './ways.js';

const PROGRAMS = ['redis-server', 'redis-check-aof'];

/**
 * For people who may not install anything: fetches the Debian packages that apt would install for Redis, and unpacks
 * them into the folder. Needs apt-get and dpkg-deb, no rights.
 */
export async function unpackRedis(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const [apt, dpkg] = await Promise.all([onPath(['apt-get'], env), onPath(['dpkg-deb'], env)]).catch(() => {
    throw new Error('there is no apt-get with dpkg-deb here');
  });
  const step = progress('Fetching Redis as a Debian package');
  await mkdir(dirname(folder), { recursive: true });
  const scratch = await mkdtemp(`${folder}-`);
  try {
    const plan = await run(apt, ['install', '--simulate', '--no-install-recommends', 'redis-server'], { env });
    const needed = [...plan.matchAll(/^Inst (\S+)/gm)].flatMap((match) => match[1] ?? []);
    await run(apt, ['download', ...(needed.length > 0 ? needed : ['redis-server', 'redis-tools'])], {
      cwd: scratch,
      env,
    });
    for (const file of (await readdir(scratch)).filter((name) => name.endsWith('.deb'))) {
      await run(dpkg, ['-x', join(scratch, file), scratch]);
      await rm(join(scratch, file));
    }
    for (const program of PROGRAMS) await writeLauncher(scratch, program);
    await rm(folder, { recursive: true, force: true });
    await rename(scratch, folder);
    await run(join(folder, 'redis-server'), ['--version']);
    step.done('Redis unpacked into the cache');
    return join(folder, 'redis-server');
  } catch (error) {
    step.fail('Redis could not be unpacked');
    await rm(scratch, { recursive: true, force: true });
    throw error;
  }
}

// Its libraries lie beside it; `exec` keeps the process id, so that who started it can end it.
async function writeLauncher(folder: string, program: string): Promise<void> {
  const lines = [
    '#!/bin/sh',
    'here=$(dirname "$0")',
    'LD_LIBRARY_PATH=$(echo "$here"/usr/lib/*-linux-* | tr " " ":"):$LD_LIBRARY_PATH; export LD_LIBRARY_PATH',
    `exec "$here/usr/bin/${program}" "$@"`,
  ];
  await writeFile(join(folder, program), `${lines.join('\n')}\n`);
  await chmod(join(folder, program), 0o755);
}
