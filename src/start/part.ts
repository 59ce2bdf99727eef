import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../domain/refusal.js';
import { seconds } from '../setup/progress.mjs';
import { endPart } from './ending.js';
import type { PartLog } from './part-log.js';
import type { PartName } from './processes-file.js';

const FIRST_TRIES = 3;
const READY_WITHIN_MS = 120_000;
const HEALTHY_MS = 10_000;
/** The first within 2 s (sandbox contract), then with back-off. */
const AGAIN_AFTER_MS = [200, 800, 2000, 5000, 10_000, 30_000];
const HOPELESS_AFTER = 5;

export interface PartSpec {
  name: PartName;
  needs: PartName[];
  port: number | null;
  address: string;
  uiAddress?: string;
  /** `host:port` where Prometheus reads it. */
  metricsAddress?: string;
  command: { file: string; args: string[]; cwd: string; env: NodeJS.ProcessEnv };
  /** 'own' parts are ours: they say when they are ready and end when their channel closes. */
  kind: 'own' | 'foreign';
  /** Everything it logs is told to the person, not its warnings alone. */
  aloud?: boolean;
  /** Resolves when a foreign part answers; asked again and again until it does. */
  answers?: () => Promise<boolean>;
  /** Puts right what kept it from starting, by its last words, and says what was done; undefined when nothing could be. */
  mend?: (lastWords: readonly string[]) => Promise<string | undefined>;
}

export interface PartWatcher {
  say(line: string): void;
  alive(spec: PartSpec, pid: number): void;
  gone(spec: PartSpec, pid: number): void;
}

/** One process that is kept alive: started, known to be ready, started again when it dies, ended in the end. */
export class Part {
  readonly #stopped = new AbortController();
  #child: ChildProcess | undefined;
  #shortLives = 0;

  constructor(
    readonly spec: PartSpec,
    private readonly log: PartLog,
    private readonly watcher: PartWatcher,
  ) {}

  /** Resolves when it is ready for the first time; a Refusal says why it cannot be. */
  async start(): Promise<void> {
    const began = Date.now();
    for (let tries = 1; ; tries++) {
      const failure = await this.#bringUp();
      if (failure === undefined) break;
      const mended = await this.spec.mend?.([...this.log.lastLines, failure]);
      if (mended !== undefined) this.watcher.say(mended);
      if (tries >= FIRST_TRIES || this.#stopped.signal.aborted) {
        throw new Refusal('part_failed', `${this.spec.name} does not start: ${failure}. More in ${this.log.path}`);
      }
    }
    const where = [this.spec.name.padEnd(8), this.spec.address].join(' ').trim();
    this.watcher.say(`✓ ${where} (${seconds(Date.now() - began)})`);
  }

  async stop(graceMs: number): Promise<void> {
    this.#stopped.abort();
    if (this.#child !== undefined) await endPart(this.#child, graceMs);
    this.log.close();
  }

  /** Starts one life; gives the reason when it did not become ready. */
  async #bringUp(): Promise<string | undefined> {
    if (this.#stopped.signal.aborted) return 'it was stopped';
    const child = this.#spawn();
    const life = new AbortController();
    const death = died(child);
    const outcome = await Promise.race([
      this.#ready(child, life.signal),
      death,
      pause(READY_WITHIN_MS, `it was not ready within ${seconds(READY_WITHIN_MS)}`, {
        ref: false,
        signal: life.signal,
      }),
    ]);
    life.abort();
    if (outcome !== undefined) {
      await endPart(child, 0);
      return this.#reason(outcome);
    }
    void this.#live(death, Date.now());
    return undefined;
  }

  #spawn(): ChildProcess {
    const { command, kind } = this.spec;
    const child = spawn(command.file, command.args, {
      cwd: command.cwd,
      env: command.env,
      // A group of its own: Ctrl-C reaches only the supervisor, which then ends the parts in order.
      detached: true,
      stdio: kind === 'own' ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.log.begin([child.stdout, child.stderr], this.spec.aloud ?? false);
    const { pid } = child;
    if (pid !== undefined) {
      this.watcher.alive(this.spec, pid);
      child.once('exit', () => this.watcher.gone(this.spec, pid));
    }
    return child;
  }

  async #ready(child: ChildProcess, signal: AbortSignal): Promise<undefined> {
    const { answers } = this.spec;
    if (answers === undefined) return saysReady(child);
    while (!signal.aborted && !(await answers())) await pause(25);
    return undefined;
  }

  async #live(death: Promise<string>, readyAt: number): Promise<void> {
    let cause = this.#reason(await death);
    if (Date.now() - readyAt > HEALTHY_MS) this.#shortLives = 0;
    while (!this.#stopped.signal.aborted) {
      const delay = AGAIN_AFTER_MS[Math.min(this.#shortLives++, AGAIN_AFTER_MS.length - 1)] ?? 0;
      this.watcher.say(`✗ ${this.spec.name} ended: ${cause}. Starting it again in ${seconds(delay)}`);
      if (this.#shortLives === HOPELESS_AFTER)
        this.watcher.say(`  ${this.spec.name} keeps ending; look into ${this.log.path}`);
      await pause(delay, undefined, { signal: this.#stopped.signal }).catch(stopsWaiting);
      const began = Date.now();
      const failure = await this.#bringUp();
      if (failure === undefined)
        return this.watcher.say(`✓ ${this.spec.name} is back (${seconds(Date.now() - began)})`);
      cause = failure;
    }
  }

  #reason(outcome: string): string {
    const lines = this.log.lastLines;
    const at = lines.findLastIndex((line) => /error|fatal|cannot|failed|is not/i.test(line));
    if (at < 0 || outcome.startsWith('signal')) return outcome;
    // A line that ends with a colon is explained by the next ones.
    const words = lines[at]?.endsWith(':') ? lines.slice(at, at + 3) : lines.slice(at, at + 1);
    return `${outcome} (${words
      .map((line) => line.trim())
      .join(' ')
      .slice(0, 200)})`;
  }
}

function died(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
}

function saysReady(child: ChildProcess): Promise<undefined> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && message !== null && 'ready' in message && message.ready === true)
        resolve(undefined);
    });
  });
}

/** A wait that was cut short by the end of everything is no failure. */
function stopsWaiting(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
}
