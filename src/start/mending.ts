import { spawn } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isExecutable } from '../setup/ways.js';
import { stamp } from './stamp.js';

const BROKEN_DATABASE = /not a database|malformed|no such table|no such column|SQL logic error|file is encrypted/i;
const BROKEN_WORKSPACE = /MDB_(INVALID|CORRUPTED|PAGE_NOTFOUND|VERSION_MISMATCH|PANIC)|^signal SIG(SEGV|BUS|ABRT)/;
const BROKEN_AOF = /bad file format|unexpected end of file|aof manifest|unrecoverable error|fix the aof|error reading/i;

/** Moves a database that Temporal cannot read out of its way; says so, or gives undefined when that is not the cause. */
export async function mendTemporal(dataDir: string, lastWords: readonly string[]): Promise<string | undefined> {
  const database = join(dataDir, 'temporal.db');
  if (!lastWords.some((line) => BROKEN_DATABASE.test(line)) || !existsSync(database)) return undefined;
  const aside = `${database}.broken-${stamp()}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(database + suffix)) renameSync(database + suffix, aside + suffix);
  }
  return `! Temporal could not read its database. It was moved to ${aside}, and a new one begins; runs in it are gone from view.`;
}

/** Moves a workspace that cannot be read out of the way: the database under it ends its process on damaged pages. */
export async function mendWorkspace(folder: string, lastWords: readonly string[]): Promise<string | undefined> {
  if (!lastWords.some((line) => BROKEN_WORKSPACE.test(line)) || !existsSync(folder)) return undefined;
  const aside = `${folder}.broken-${stamp()}`;
  renameSync(folder, aside);
  return `! The workspace could not be read. It was moved to ${aside}, and a new one begins, without its messages.`;
}

/** Lets Redis' own tool cut off what is broken; moves the file aside when that was tried before or cannot be. */
export async function mendRedis(broken: {
  folder: string;
  server: string;
  lastWords: readonly string[];
  triedBefore: boolean;
}): Promise<string | undefined> {
  const { folder, server, lastWords, triedBefore } = broken;
  const files = ['appendonlydir', 'appendonly.aof'].map((name) => join(folder, name)).find(existsSync);
  if (!lastWords.some((line) => BROKEN_AOF.test(line)) || files === undefined) return undefined;
  // Since Redis 7 a folder with a manifest, before a single file.
  const manifest = join(files, 'appendonly.aof.manifest');
  const tool = join(dirname(server), basename(server).replace('server', 'check-aof'));
  if (!triedBefore && (await isExecutable(tool)) && (await fixed(tool, existsSync(manifest) ? manifest : files))) {
    return '! Redis found its file damaged and cut off the damaged end. What was written last may be missing.';
  }
  const aside = `${files}.broken-${stamp()}`;
  renameSync(files, aside);
  return `! Redis could not read its file. It was moved to ${aside}, and a new one begins; ledger and stock start afresh.`;
}

/** The tool asks before it cuts, and says by its exit code whether the file is whole now. */
function fixed(tool: string, manifest: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(tool, ['--fix', manifest], { stdio: ['pipe', 'ignore', 'ignore'] });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
    child.stdin.on('error', () => resolve(false));
    child.stdin.end('y\n'.repeat(8));
  });
}
