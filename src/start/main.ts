import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../domain/refusal.js';
import { withHome } from '../setup/cache.js';
import { buildPage } from '../setup/page.js';
import { say, seconds } from '../setup/progress.mjs';
import { redisServer } from '../setup/redis.js';
import { serverVersion, temporalCli } from '../setup/temporal-cli.js';
import { chooseAddresses } from './addresses.js';
import { claim, holder } from './claim.js';
import { fitDataFolder, lockFile, openDataFolder, resetDataFolder } from './data-folder.js';
import { endLeftBehind } from './left-behind.js';
import { readOptions, type StartOptions } from './options.js';
import { type Programs, partsOf } from './parts.js';
import { Ports } from './ports.js';
import { readProcesses } from './processes-file.js';
import { fromOptions, type Outside, readOutside } from './settings.js';
import { onStopRequest } from './stop-request.js';
import { Supervisor } from './supervisor.js';

export interface Start {
  root: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  /** Throws a Refusal that names every wrong setting, before anything is started. */
  checkSettings: (env: NodeJS.ProcessEnv) => unknown;
}

/** Runs `npm start` to its end and gives its exit code. */
export async function main({ root, args, env: given, checkSettings }: Start): Promise<number> {
  const env = withHome(given);
  const options = readOptions(args);
  try {
    if (options.reset) return tell(resetDataFolder(options.data));
    checkSettings({ ...env, ...fromOptions(options) });
    const outside = readOutside(env);
    openDataFolder(options.data);
    if (!claim(lockFile(options.data))) return await pointToFirst(options.data);
    return await supervise({ root, env, options, outside });
  } catch (error) {
    say(error instanceof Refusal ? error.message : unexpected(error, options));
    return 1;
  }
}

interface Run {
  root: string;
  env: NodeJS.ProcessEnv;
  options: StartOptions;
  outside: Outside;
}

async function supervise(run: Run): Promise<number> {
  const began = Date.now();
  const { options } = run;
  const ports = new Ports();
  let supervisor: Supervisor | undefined;
  let [starting, ending] = [true, false];
  const stopped = onStopRequest(run.env, async (how) => {
    if (supervisor === undefined) process.exit(1);
    if (how === 'gently') say('Ending…');
    ending = true;
    await supervisor.stop(how);
  });
  try {
    const left = await endLeftBehind(options.data);
    if (left.length > 0) say(`! Ended what a killed start had left running: ${left.join(', ')}.`);
    const programs = await prepare(run);
    const addresses = await chooseAddresses(run, ports, say);
    supervisor = new Supervisor(options.data, addresses.base, say);
    if (run.outside.temporal)
      supervisor.external({ name: 'temporal', address: addresses.temporal, uiAddress: addresses.temporalUi });
    if (run.outside.redis) supervisor.external({ name: 'redis', address: addresses.redis });
    if (run.outside.slack) supervisor.external({ name: 'sandbox', address: addresses.base });
    const started = partsOf({ ...run, programs, addresses }).map((spec) => supervisor?.start(spec));
    if ((await Promise.race([Promise.all(started), stopped])) === 'stopped') return 0;
    starting = false;
    supervisor.allReady();
    say(
      `Temporal's page: ${addresses.temporalUi} · logs: ${options.data}/logs · ready after ${seconds(Date.now() - began)} · Ctrl-C ends it`,
    );
    if (addresses.token) say(`The page asks for a token: ${addresses.base}/?token=${addresses.token}`);
    process.stdout.write(`ready ${addresses.base}\n`);
    if (options.open) openPage(addresses.base);
    await stopped;
    return 0;
  } catch (error) {
    // Parts that are ended while they start cannot become ready; that is no failure.
    if (ending) return await stopped.then(() => 0);
    if (starting) await supervisor?.stop('at once');
    throw error;
  } finally {
    ports.release();
  }
}

/** Brings about everything that is missing; quick when nothing is. */
async function prepare({ root, env, options, outside }: Run): Promise<Programs> {
  const temporal = outside.temporal ? undefined : await temporalCli(root, env);
  const redis = outside.redis ? undefined : await redisServer(env);
  if (!outside.slack)
    await buildPage(root).catch((error: Error) => say(`! ${error.message}\n! The workspace works without its page.`));
  const moved = fitDataFolder(options.data, temporal === undefined ? null : await serverVersion(temporal));
  if (moved !== undefined) say(moved);
  return { temporal, redis };
}

/** A second start on the same folder says where the first is, as soon as the first is ready. */
async function pointToFirst(dataDir: string): Promise<number> {
  const first = holder(lockFile(dataDir));
  say(`Signalbox is already running on ${dataDir}${first === undefined ? '' : ` (process ${first.pid})`}.`);
  while (holder(lockFile(dataDir)) !== undefined) {
    const supervisor = readProcesses(dataDir)?.supervisor;
    if (supervisor?.ready && supervisor.pid === first?.pid) {
      process.stdout.write(`ready ${supervisor.base_url}\n`);
      return 0;
    }
    await pause(100);
  }
  say('It has ended meanwhile. Start again.');
  return 1;
}

const DISK_FULL = 'The disk is full. Make room, or give a folder on another disk with --data, and start again.';

function unexpected(error: unknown, { debug }: StartOptions): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return DISK_FULL;
  const words = error instanceof Error ? ((debug && error.stack) ?? error.message) : String(error);
  return `Signalbox could not start: ${words}${debug ? '' : '\nStart it with --debug for more.'}`;
}

function openPage(address: string): void {
  const opener = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => say(`No browser could be opened; go to ${address}`));
  child.unref();
}

function tell(line: string): number {
  say(line);
  return 0;
}
