import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Ends a part: our own by closing their channel, which they take as the order to finish; foreign ones by SIGTERM.
 * Half of the grace later SIGTERM goes to all, after the whole of it SIGKILL to the process and what it started.
 */
export async function endPart(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<true>((resolve) => child.once('exit', () => resolve(true)));
  const within = (ms: number) => Promise.race([gone, pause(ms, false, { ref: false })]);

  if (child.connected) child.disconnect();
  else if (graceMs > 0) signal(child.pid, 'SIGTERM');
  if (graceMs > 0 && (await within(graceMs / 2))) return;
  if (graceMs > 0) signal(child.pid, 'SIGTERM');
  if (graceMs > 0 && (await within(graceMs / 2))) return;
  signal(child.pid, 'SIGKILL');
  await gone;
}

/** Signals a process and its group; one that is gone already is what was wanted. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
