import { readConfig, runSettings } from '../config.js';
import { Refusal } from '../domain/refusal.js';
import { createTemporal } from '../temporal/client.js';
import { createRuns, type Runs } from '../temporal/runs.js';
import { runningParts } from './locate.js';

const CONNECT_MS = 3_000;

export interface Door {
  runs: Runs;
  settings: ReturnType<typeof runSettings>;
  close(): Promise<void>;
}

/**
 * The way from a command line to the running workflows: the server that the product in `dataDir` runs, else the one
 * of the settings.
 * @throws Refusal when no server answers
 */
export async function openDoor(dataDir: string | undefined): Promise<Door> {
  const config = readConfig();
  const parts = await runningParts(dataDir ?? config.DATA_DIR);
  const address = parts?.temporal?.address?.replace(/^\w+:\/\//, '') ?? config.TEMPORAL_ADDRESS;
  const temporal = createTemporal({ ...config, TEMPORAL_ADDRESS: address });
  try {
    await temporal.connection.withDeadline(Date.now() + CONNECT_MS, () => temporal.connection.ensureConnected());
  } catch (cause) {
    await temporal.close();
    throw new Refusal('not_running', `Temporal server not running at ${address}. Start it with: npm start`, { cause });
  }
  // A command line has no books: what a closed run was is asked of Temporal, which keeps it for 30 days.
  const runs = createRuns(temporal, { read: async () => null });
  return { runs, settings: runSettings(config), close: () => temporal.close() };
}

/** Runs a command, tells a refusal in its own words, and sets the exit code. */
export async function asCommand(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
