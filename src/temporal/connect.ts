import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection } from '@temporalio/worker';
import { Refusal } from '../domain/refusal.js';

const LONGEST_PAUSE_MS = 5_000;

/**
 * A worker's connection; a server that is still starting is waited for.
 * @throws Refusal `NoTemporal` when it cannot be reached within `patienceMs`
 */
export async function connectPatiently(
  address: string,
  patienceMs: number,
  warn: (error: unknown) => void,
): Promise<NativeConnection> {
  const end = Date.now() + patienceMs;
  for (let wait = 200; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      return await NativeConnection.connect({ address });
    } catch (error) {
      if (Date.now() + wait > end) {
        throw new Refusal('NoTemporal', `No Temporal server answers at ${address}.`, { cause: error });
      }
      warn(error);
    }
    await pause(wait);
  }
}
