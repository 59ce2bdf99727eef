import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Identity } from './identity.mjs';

/** The end of `reaper.mjs` that the supervisor holds; started again should somebody kill it. */
export class Reaper {
  readonly #parts = new Map<number, string>();
  #child: ChildProcess | undefined;
  #dismissed = false;

  start(): void {
    // Detached, so that Ctrl-C and the end of the terminal do not reach it.
    const child = spawn(process.execPath, [fileURLToPath(new URL('./reaper.mjs', import.meta.url))], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      cwd: '/',
    });
    child.unref();
    child.stdin?.on('error', () => this.#again(child));
    child.on('exit', () => this.#again(child));
    this.#child = child;
    for (const line of this.#parts.values()) this.#tell(line);
  }

  watch({ pid, started }: Identity, kind: 'own' | 'foreign'): void {
    const line = `+${pid} ${started} ${kind}`;
    this.#parts.set(pid, line);
    this.#tell(line);
  }

  forget(pid: number): void {
    this.#parts.delete(pid);
    this.#tell(`-${pid}`);
  }

  /** Lets it go after everything has been ended in order. */
  dismiss(): void {
    this.#dismissed = true;
    this.#child?.stdin?.end();
  }

  #tell(line: string): void {
    this.#child?.stdin?.write(`${line}\n`);
  }

  #again(child: ChildProcess): void {
    if (this.#dismissed || child !== this.#child) return;
    this.#child = undefined;
    this.start();
  }
}
