import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { startedAt } from '../../src/start/identity.mjs';
import type { PartEntry, PartName, Processes } from '../../src/start/processes-file.js';
import { eventually } from '../support/eventually.js';

const PROGRAM = fileURLToPath(new URL('./fixtures/start-house.ts', import.meta.url));

/** One `npm start` on a data folder, as a person sees it. */
export interface House {
  child: ChildProcess;
  dataDir: string;
  /** The address of the ready line; throws what was said when it never came. */
  ready(): Promise<string>;
  /** Everything said to the person so far. */
  said(): string;
  processes(): Promise<Processes>;
  part(name: PartName): Promise<PartEntry>;
  ended(): Promise<number | null>;
}

const opened: House[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const house of opened.splice(0)) {
    if (house.child.exitCode === null && house.child.signalCode === null) house.child.kill('SIGTERM');
    await house.ended();
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** An empty folder that is gone after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'signalbox-start-'));
  folders.push(folder);
  return folder;
}

export function startHouse(dataDir: string, { flags = ['--port', '0'], env = {} as NodeJS.ProcessEnv } = {}): House {
  const args = ['--import', 'tsx', PROGRAM, '--data', dataDir, ...flags];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'close') as Promise<[number | null]>;
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  const processes = async () => JSON.parse(await readFile(join(dataDir, 'processes.json'), 'utf8')) as Processes;
  const house: House = {
    child,
    dataDir,
    ready: () =>
      eventually(`the ready line, after ${stderr}`, async () => {
        const address = /^ready (\S+)\n$/.exec(stdout)?.[1];
        if (address === undefined && child.exitCode !== null) throw new Error(`ended before it was ready: ${stderr}`);
        return address;
      }),
    said: () => stderr,
    processes,
    part: async (name) => {
      const entry = (await processes())[name];
      if (entry === undefined) throw new Error(`${name} is not in processes.json`);
      return entry;
    },
    ended: async () => (await exited)[0],
  };
  opened.push(house);
  return house;
}

/** The ids of all parts. */
export async function pidsOf(house: House): Promise<number[]> {
  const { supervisor: _, ...parts } = await house.processes();
  return Object.values(parts).flatMap(({ pid }) => pid ?? []);
}

/** Waits until none of these processes runs. */
export function allGone(pids: number[]): Promise<true> {
  return eventually(`the end of ${pids}`, async () => (pids.some((pid) => startedAt(pid) !== null) ? null : true));
}
