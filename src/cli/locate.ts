import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../domain/refusal.js';

export interface Part {
  address?: string;
  port?: number;
  /** Somebody else's, such as a real Slack. */
  external?: boolean;
}

/** The running product's parts, from `DIR/processes.json`. Null when nothing was started in that folder. */
export async function runningParts(dataDir: string): Promise<Record<string, Part> | null> {
  const text = await readFile(join(dataDir, 'processes.json'), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Record<string, Part>);
}

/**
 * Where the workspace answers: as given, else where the product says it runs.
 * @throws Refusal when nothing was started there, or when it is a real Slack
 */
export async function workspaceUrl(given: string | undefined, dataDir: string): Promise<string> {
  if (given) return given.replace(/\/+$/, '');
  const sandbox = (await runningParts(dataDir))?.sandbox;
  if (!sandbox?.address) throw notRunning(dataDir);
  if (sandbox.external) {
    throw new Refusal(
      'real_slack',
      'Signalbox is connected to a real Slack: write there. This command speaks to the local workspace only.',
    );
  }
  return (sandbox.address.includes('://') ? sandbox.address : `http://${sandbox.address}`).replace(/\/+$/, '');
}

/** Says how to start what a command needs. */
export const notRunning = (dataDir: string): Refusal =>
  new Refusal('not_running', `Signalbox does not run with the data folder "${dataDir}". Start it with: npm start`);
