import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { WorkflowHandle } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

export const HISTORIES = fileURLToPath(new URL('../test/histories/', import.meta.url));

/** Writes the history of a closed workflow for test/workflows/replay.test.ts. */
export async function recordHistory(name: string, handle: WorkflowHandle): Promise<void> {
  await handle.result();
  await keepHistory(name, await handle.fetchHistory());
}

/** Writes one history, as it is. */
export async function keepHistory(name: string, history: History): Promise<void> {
  await writeFile(`${HISTORIES}${name}.json`, JSON.stringify(JSON.parse(historyToJSON(history), withoutMachine)));
  process.stdout.write(`${name}: ${history.events?.length} events\n`);
}

/** Paths and names of the machine that recorded do not matter to a replay; `1234@host` names a worker. */
function withoutMachine(key: string, value: unknown): unknown {
  if (key === 'stackTrace' || key === 'identity') return '';
  return typeof value === 'string' && /^\d+@/.test(value) ? 'recorder' : value;
}
