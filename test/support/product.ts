import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { PartEntry } from '../../src/start/processes-file.js';
import { freePort } from './free-port.js';

/** Less than a hook may take, so that a start that hangs tells what it said. */
const LONGEST_START_MS = 150_000;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface ProductOptions {
  /** Flags of `npm start` beside port and data folder. */
  flags?: string[];
  env?: Record<string, string>;
}

/** The whole product as `npm start` runs it, in a data folder of its own. */
export interface Product {
  baseUrl: string;
  dataDir: string;
  /** Ends one part the hard way; the supervisor starts it again. */
  kill(part: string): Promise<void>;
  pidOf(part: string): Promise<number>;
  /** Where a part can be reached, as processes.json says. */
  addressOf(part: string): Promise<string>;
  /** `host:port` of a part's metrics. */
  metricsOf(part: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the product and waits until it says ready. Everything it said is in the error when it does not. */
export async function startProduct({ flags = [], env = {} }: ProductOptions = {}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'signalbox-story-'));
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/start.ts', '--port', String(port), '--data', dataDir, ...flags],
    // No outside address may be reached in tests: rates come from the fallback table unless a story says otherwise.
    {
      cwd: ROOT,
      env: { ...process.env, FX_API_URL: 'http://127.0.0.1:9/', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const baseUrl = await ready(child);
  const parts = async (): Promise<Record<string, PartEntry>> =>
    JSON.parse(await readFile(join(dataDir, 'processes.json'), 'utf8')) as Record<string, PartEntry>;
  const pidOf = async (part: string): Promise<number> => {
    const pid = (await parts())[part]?.pid;
    if (!pid) throw new Error(`no part ${part} in processes.json`);
    return pid;
  };

  return {
    baseUrl,
    dataDir,
    pidOf,
    addressOf: async (part) => (await parts())[part]?.address ?? '',
    metricsOf: async (part) => (await parts())[part]?.metrics_address ?? '',
    kill: async (part) => void process.kill(await pidOf(part), 'SIGKILL'),
    stop: async () => {
      const ended = once(child, 'exit');
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await ended;
      }
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function ready(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  if (!child.stdout) throw new Error('the product has no stdout');
  for await (const line of createInterface({ input: child.stdout, signal: AbortSignal.timeout(LONGEST_START_MS) })) {
    const address = /^ready (\S+)$/.exec(line)?.[1];
    if (address) return address;
    said.push(`${line}\n`);
  }
  child.kill('SIGTERM');
  throw new Error(`npm start was not ready:\n${said.join('')}`);
}
