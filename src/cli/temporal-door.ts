import { environment, readConfig, runSettings } from '../config.js';
import { Refusal } from '../domain/refusal.js';
import { createTemporal } from '../temporal/client.js';
import { createRuns, type Runs } from '../temporal/runs.js';
import { readDirectory } from './directory.js';
import { notRunning, type Part, runningParts } from './locate.js';
import type { NameBook } from './readable.js';
import { WorkspaceClient } from './workspace-client.js';

const CONNECT_MS = 3_000;

export interface Door {
  runs: Runs;
  settings: ReturnType<typeof runSettings>;
  /** What the people of the local workspace are called; empty with a real Slack. */
  names: NameBook;
  close(): Promise<void>;
}

/**
 * The way from a command line to the running workflows: the server that the product in `dataDir` runs, else the one
 * that `TEMPORAL_ADDRESS` names. Never the usual address unasked: another product may listen there.
 * @throws Refusal when nothing runs there, or no server answers
 */
export async function openDoor(dataDir: string | undefined): Promise<Door> {
  const config = readConfig();
  const folder = dataDir ?? config.DATA_DIR;
  const parts = await runningParts(folder);
  const address = parts?.temporal?.address?.replace(/^\w+:\/\//, '') ?? environment().TEMPORAL_ADDRESS;
  if (!address) throw notRunning(folder);
  const temporal = createTemporal({ ...config, TEMPORAL_ADDRESS: address });
  try {
    await temporal.connection.withDeadline(Date.now() + CONNECT_MS, () => temporal.connection.ensureConnected());
  } catch (cause) {
    await temporal.close();
    throw new Refusal('not_running', `Temporal server not running at ${address}. Start it with: npm start`, { cause });
  }
  // A command line has no books: what a closed run was is asked of Temporal, which keeps it for 30 days.
  const runs = createRuns(temporal, { read: async () => null });
  const names = await namesIn(parts?.sandbox);
  return { runs, settings: runSettings(config), names, close: () => temporal.close() };
}

/** Names are a courtesy: without a workspace that answers, ids stand for them. */
async function namesIn(workspace: Part | undefined): Promise<NameBook> {
  if (workspace?.address === undefined || workspace.external) return new Map();
  try {
    return (await readDirectory(new WorkspaceClient(workspace.address, 'alice'))).names;
  } catch (error) {
    if (error instanceof Refusal) return new Map();
    throw error;
  }
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
