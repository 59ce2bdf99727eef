import { join } from 'node:path';
import { startedAt } from './identity.mjs';
import { Part, type PartSpec } from './part.js';
import { PartLog } from './part-log.js';
import { PART_NAMES, type PartName, ProcessesFile } from './processes-file.js';
import { Reaper } from './reaper.js';

/** People first, then what they talk to: nothing is asked of a part that has gone. */
const STOP_ORDER: PartName[][] = [['bot'], ['worker'], ['sandbox'], ['temporal', 'redis']];
const GRACE_MS = 8000;

export interface External {
  name: PartName;
  address: string;
  uiAddress?: string;
}

/** Starts parts in the order of their needs, keeps them alive, keeps processes.json true, and ends them in order. */
export class Supervisor {
  readonly #parts: Part[] = [];
  readonly #ready = new Map<PartName, Promise<void>>();
  readonly #reaper = new Reaper();
  readonly #file: ProcessesFile;
  #stopping = false;

  constructor(
    private readonly dataDir: string,
    baseUrl: string,
    private readonly say: (line: string) => void,
  ) {
    this.#file = new ProcessesFile(dataDir, baseUrl);
    this.#file.write();
    this.#reaper.start();
  }

  /** Names a part that somebody else runs. */
  external({ name, address, uiAddress }: External): void {
    const port = Number(/:(\d+)/.exec(address.replace(/^\w+:\/\//, ''))?.[1] ?? Number.NaN);
    this.#file.part(name, { pid: null, port: port || null, address, ui_address: uiAddress, external: true });
    const title = name === 'sandbox' ? 'Slack' : name;
    this.say(`✓ ${title.padEnd(8)} ${address} (not started here)`);
  }

  /** Starts a part as soon as those it needs are ready; the promise settles when it is ready or cannot be. */
  start(spec: PartSpec): Promise<void> {
    const log = new PartLog(join(this.dataDir, 'logs'), spec.name, (line) => this.#tell(line));
    const part = new Part(spec, log, {
      say: (line) => this.#tell(line),
      alive: (of, pid) => this.#alive(of, pid),
      gone: (_, pid) => this.#reaper.forget(pid),
    });
    this.#parts.push(part);
    const ready = Promise.all(spec.needs.map((name) => this.#ready.get(name))).then(() => part.start());
    this.#ready.set(spec.name, ready);
    return ready;
  }

  allReady(): void {
    this.#file.ready();
  }

  /** Ends every part, gently and in order, or at once. */
  async stop(how: 'gently' | 'at once'): Promise<void> {
    this.#stopping = true;
    const grace = how === 'gently' ? GRACE_MS : 0;
    const stopping = (names: readonly PartName[]) =>
      Promise.all(this.#parts.filter(({ spec }) => names.includes(spec.name)).map((part) => part.stop(grace)));
    if (how === 'at once') await stopping(PART_NAMES);
    for (const names of STOP_ORDER) await stopping(names);
    this.#reaper.dismiss();
    this.#file.remove();
  }

  /** Parts that are being ended complain about each other; that is no news. */
  #tell(line: string): void {
    if (!this.#stopping) this.say(line);
  }

  #alive({ name, kind, port, address, uiAddress, metricsAddress }: PartSpec, pid: number): void {
    this.#reaper.watch({ pid, started: startedAt(pid) }, kind);
    try {
      this.#file.part(name, { pid, port, address, ui_address: uiAddress, metrics_address: metricsAddress });
    } catch (error) {
      // On a full disk the parts are worth more than the file that names them; the next change writes all of it.
      this.#tell(`! processes.json cannot be written: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
