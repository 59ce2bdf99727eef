import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache.js';
import { run } from './command.js';
import { buildTemporal } from './temporal-build.js';
import { downloadTemporal } from './temporal-download.js';
import { firstWay, named, onPath } from './ways.js';

// Search attributes in start-dev and the server flags used here are there since 1.5.
const OLDEST = [1, 5];

const ADVICE =
  'Set TEMPORAL_ADDRESS to a running server, or TEMPORAL_CLI_PATH to the Temporal CLI, or install Go (go.dev/dl) and start again.';

/** Finds, fetches or builds the Temporal CLI and gives its path; a Refusal names every way that was tried. */
export function temporalCli(root: string, env: NodeJS.ProcessEnv): Promise<string> {
  const version = pinnedVersion(root);
  const folder = join(cacheFolder(env), `temporal-${version}`);
  return firstWay('The Temporal CLI', ADVICE, [
    { name: 'TEMPORAL_CLI_PATH', attempt: () => named(env.TEMPORAL_CLI_PATH) },
    { name: 'temporal on the PATH', attempt: () => recentOnPath(env) },
    { name: `the cache (${folder})`, attempt: () => onPath(['temporal'], { PATH: folder }) },
    { name: `the official download of ${version}`, attempt: () => downloadTemporal(version, folder) },
    { name: 'a build with Go', attempt: () => buildTemporal({ root, version, folder, env }) },
  ]);
}

/** The server inside a CLI, such as "1.31.2": its minor version decides whether a database can be read. */
export async function serverVersion(cli: string): Promise<string> {
  const said = await run(cli, ['--version'], { timeoutMs: 10_000 });
  return /Server (\d+\.\d+\.\d+)/.exec(said)?.[1] ?? 'unknown';
}

async function recentOnPath(env: NodeJS.ProcessEnv): Promise<string> {
  const file = await onPath(['temporal'], env);
  const said = await run(file, ['--version'], { timeoutMs: 10_000 });
  const [major = 0, minor = 0] = (/version (\d+)\.(\d+)/.exec(said) ?? []).slice(1).map(Number);
  if (major > 1 || (major === OLDEST[0] && minor >= (OLDEST[1] ?? 0))) return file;
  throw new Error(`${file} is version ${major}.${minor}, older than ${OLDEST.join('.')}`);
}

function pinnedVersion(root: string): string {
  const mod = readFileSync(join(root, 'tools', 'temporal', 'go.mod'), 'utf8');
  const version = /github\.com\/temporalio\/cli v(\d+\.\d+\.\d+)/.exec(mod)?.[1];
  if (version === undefined)
    throw new Error('tools/temporal/go.mod does not name a version of github.com/temporalio/cli');
  return version;
}
