import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run, runTelling } from './command.js';
import { progress } from './progress.mjs';
import { onPath } from './ways.js';

const PACKAGE = 'github.com/temporalio/cli/cmd/temporal';

/** Builds the pinned CLI with Go (about 4 minutes on 2 cores, once) and puts it into the folder. */
export async function buildTemporal(build: {
  root: string;
  version: string;
  folder: string;
  env: NodeJS.ProcessEnv;
}): Promise<string> {
  const { root, version, folder } = build;
  const go = await onPath(['go'], build.env).catch(() => {
    throw new Error('Go is not on the PATH');
  });
  const cwd = join(root, 'tools', 'temporal');
  const env = { ...build.env, CGO_ENABLED: '0' };
  const step = progress(`Building the Temporal CLI ${version}, once, about 4 minutes`);
  // Renamed only when it is whole: a build that was interrupted must not be taken for a program next time.
  const unfinished = join(folder, `temporal.building-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    step.update('fetching its sources');
    const total = (await run(go, ['list', '-deps', PACKAGE], { cwd, env })).split('\n').length;
    let compiled = 0;
    const stamp = `-s -w -X github.com/temporalio/cli/internal/temporalcli.Version=${version}`;
    await runTelling(go, ['build', '-v', '-trimpath', '-ldflags', stamp, '-o', unfinished, PACKAGE], {
      cwd,
      env,
      tell: () => step.update(`package ${++compiled} of at most ${total}`),
    });
    await rename(unfinished, join(folder, 'temporal'));
    step.done(`Temporal CLI ${version} built`);
    return join(folder, 'temporal');
  } catch (error) {
    step.fail('The Temporal CLI could not be built');
    await rm(unfinished, { force: true });
    throw error;
  }
}
