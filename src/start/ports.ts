import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import getPort, { portNumbers } from 'get-port';
import { claim } from './claim.js';

// Below the range from which systems give ports to outgoing connections: such a one would take it before our part does.
const LOWEST = 20_000;
const HIGHEST = 32_000;
const SPAN = 50;

/** Ports that this process has taken for its parts, which listen on them only later. */
export class Ports {
  // Two starts at the same moment would both find a port free before either part listens: the claim keeps them apart.
  readonly #folder = join(tmpdir(), `signalbox-ports-${userInfo().username}`);
  readonly #claims: string[] = [];

  /** Gives the wished port when it is free on that host, else any free one; 0 wishes for any. */
  async take(wished: number, host: string): Promise<number> {
    if (wished !== 0 && (await getPort({ port: wished, host })) === wished && this.#claim(wished)) return wished;
    const from = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST - SPAN));
    const port = await getPort({ host, port: portNumbers(from, from + SPAN) });
    return this.#claim(port) ? port : this.take(0, host);
  }

  release(): void {
    for (const file of this.#claims.splice(0)) rmSync(file, { force: true });
  }

  #claim(port: number): boolean {
    mkdirSync(this.#folder, { recursive: true });
    const file = join(this.#folder, String(port));
    if (this.#claims.includes(file) || !claim(file)) return false;
    this.#claims.push(file);
    return true;
  }
}
