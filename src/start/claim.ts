import { readFileSync, writeFileSync } from 'node:fs';
import { type Identity, isRunning, startedAt } from './identity.mjs';

/** Takes a claim file for this process; false when a process that still runs holds it. */
export function claim(file: string): boolean {
  const mine = `${process.pid} ${startedAt(process.pid)}`;
  if (written(file, mine)) return true;
  if (holder(file) !== undefined) return false;
  writeFileSync(file, mine);
  return readFileSync(file, 'utf8') === mine;
}

/** The running process that holds a claim file; undefined when nobody does. */
export function holder(file: string): Identity | undefined {
  try {
    const [pid = '', started = ''] = readFileSync(file, 'utf8').split(' ');
    const process = { pid: Number(pid), started };
    return isRunning(process) ? process : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function written(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
