import { setTimeout as pause } from 'node:timers/promises';
import { signal } from './ending.js';
import { isRunning } from './identity.mjs';
import { leftBehind } from './processes-file.js';

const GRACE_MS = 5000;

/** Ends what a killed supervisor and its reaper left running on this folder; gives their names. */
export async function endLeftBehind(dataDir: string): Promise<string[]> {
  const parts = leftBehind(dataDir);
  for (const { pid } of parts) signal(pid, 'SIGTERM');
  const until = Date.now() + GRACE_MS;
  while (parts.some(isRunning) && Date.now() < until) await pause(50);
  for (const part of parts.filter(isRunning)) signal(part.pid, 'SIGKILL');
  return parts.map(({ name }) => name);
}
