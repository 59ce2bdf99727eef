import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../domain/refusal.js';
import { holder } from './claim.js';
import { stamp } from './stamp.js';

const LAYOUT = 1;
const MARK = 'version.json';
const LOCK = 'supervisor.lock';

/** Held by the supervisor for as long as it runs. */
export const lockFile = (dataDir: string): string => join(dataDir, LOCK);

interface Version {
  layout: number;
  /** The server that wrote temporal.db, such as "1.31.2"; null when somebody else's server is used. */
  temporal: string | null;
}

/** Makes the data folder ready to be used; a Refusal says in words why it cannot be. */
export function openDataFolder(dataDir: string): void {
  try {
    for (const folder of ['', 'logs', 'redis', 'sandbox']) mkdirSync(join(dataDir, folder), { recursive: true });
    accessSync(dataDir, constants.W_OK);
    writeFileSync(join(dataDir, '.writable'), '');
    rmSync(join(dataDir, '.writable'));
  } catch (cause) {
    const words = `The data folder ${dataDir} cannot be written. Give another one with --data, or change its rights.`;
    throw new Refusal('data_folder', words, { cause });
  }
}

/**
 * Moves a folder aside that another version wrote, and says so; undefined when it fits.
 * The dev server makes its schema only in a new file and never changes it: a database fits its minor version alone.
 */
export function fitDataFolder(dataDir: string, temporal: string | null): string | undefined {
  const found = readVersion(dataDir);
  let moved: string | undefined;
  if (found !== 'new' && !fits(found, temporal)) {
    const aside = `${dataDir.replace(/\/+$/, '')}.old-${stamp()}`;
    moveAside(dataDir, aside);
    openDataFolder(dataDir);
    moved = `! ${dataDir} was written by another version of Signalbox. It was moved to ${aside}, and a new one begins.`;
  }
  const version: Version = { layout: LAYOUT, temporal };
  writeFileSync(join(dataDir, MARK), `${JSON.stringify(version)}\n`);
  return moved;
}

/** Empties the folder; refuses while it is in use, and refuses a folder that is not one of ours. */
export function resetDataFolder(dataDir: string): string {
  if (!existsSync(dataDir)) return `${dataDir} does not exist; there is nothing to empty.`;
  const running = holder(lockFile(dataDir));
  if (running !== undefined) {
    throw new Refusal(
      'running',
      `Signalbox is running on ${dataDir} (process ${running.pid}). End it first, with Ctrl-C.`,
    );
  }
  const entries = readdirSync(dataDir);
  if (entries.length > 0 && !entries.includes(MARK)) {
    throw new Refusal('not_ours', `${dataDir} is no data folder of Signalbox; nothing was deleted.`);
  }
  for (const entry of entries) rmSync(join(dataDir, entry), { recursive: true });
  return `${dataDir} is empty now.`;
}

function readVersion(dataDir: string): Version | 'new' | 'unreadable' {
  const file = join(dataDir, MARK);
  if (!existsSync(file)) return existsSync(join(dataDir, 'temporal.db')) ? 'unreadable' : 'new';
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Version;
  } catch (error) {
    if (error instanceof SyntaxError) return 'unreadable';
    throw error;
  }
}

function fits(found: Version | 'unreadable', temporal: string | null): boolean {
  if (found === 'unreadable' || found.layout !== LAYOUT) return false;
  if (found.temporal === null || temporal === null) return true;
  return minor(found.temporal) === minor(temporal);
}

function minor(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

function moveAside(dataDir: string, aside: string): void {
  try {
    mkdirSync(aside);
    // Not the folder itself: it may be a mount, and it holds the lock of this supervisor.
    for (const entry of readdirSync(dataDir).filter((name) => name !== LOCK))
      renameSync(join(dataDir, entry), join(aside, entry));
  } catch (cause) {
    const words = `${dataDir} was written by another version and cannot be moved aside. Move it yourself, or give another with --data.`;
    throw new Refusal('data_folder', words, { cause });
  }
}
