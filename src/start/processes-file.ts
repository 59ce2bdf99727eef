import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Identity, isRunning, startedAt } from './identity.mjs';

export const PART_NAMES = ['temporal', 'redis', 'sandbox', 'worker', 'bot'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** What stands in processes.json for one part. A part that somebody else runs has no pid. */
export interface PartEntry {
  pid: number | null;
  port: number | null;
  address: string;
  started: string | null;
  external?: true;
  ui_address?: string;
  metrics_address?: string;
}

export interface SupervisorEntry extends Identity {
  base_url: string;
  ready: boolean;
}

export type Processes = { supervisor: SupervisorEntry } & Partial<Record<PartName, PartEntry>>;

/** DIR/processes.json, always whole: written beside and renamed. */
export class ProcessesFile {
  readonly path: string;
  #processes: Processes;

  constructor(dataDir: string, baseUrl: string) {
    this.path = join(dataDir, 'processes.json');
    const self = { pid: process.pid, started: startedAt(process.pid) };
    this.#processes = { supervisor: { ...self, base_url: baseUrl, ready: false } };
  }

  part(name: PartName, entry: Omit<PartEntry, 'started'>): void {
    this.#processes[name] = { ...entry, started: entry.pid === null ? null : startedAt(entry.pid) };
    this.write();
  }

  ready(): void {
    this.#processes.supervisor.ready = true;
    this.write();
  }

  write(): void {
    const unfinished = `${this.path}.${process.pid}`;
    writeFileSync(unfinished, `${JSON.stringify(this.#processes, null, 2)}\n`);
    renameSync(unfinished, this.path);
  }

  remove(): void {
    rmSync(this.path, { force: true });
  }
}

/** What the last supervisor of that folder wrote, or undefined when there is nothing that can be read. */
export function readProcesses(dataDir: string): Processes | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(join(dataDir, 'processes.json'), 'utf8'));
    return isProcesses(read) ? read : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      return undefined;
    throw error;
  }
}

/** Parts that a killed supervisor left behind and its reaper could not end. */
export function leftBehind(dataDir: string): (Identity & { name: PartName })[] {
  const processes = readProcesses(dataDir);
  if (processes === undefined) return [];
  return PART_NAMES.flatMap((name) => {
    const { pid, started } = processes[name] ?? { pid: null, started: null };
    return pid !== null && started !== null && isRunning({ pid, started }) ? [{ name, pid, started }] : [];
  });
}

function isProcesses(value: unknown): value is Processes {
  if (typeof value !== 'object' || value === null || !('supervisor' in value)) return false;
  const { supervisor } = value;
  return (
    typeof supervisor === 'object' && supervisor !== null && 'pid' in supervisor && typeof supervisor.pid === 'number'
  );
}
