import { createWriteStream, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { spoken } from './spoken.js';
import { warningIn } from './warning.js';

const LARGE_BYTES = 10 * 1024 * 1024;
const REMEMBERED = 20;
const SAY_AGAIN_MS = 60_000;
const OPEN_AGAIN_MS = 5_000;

/** DIR/logs/<part>.log: everything a part says; warnings and errors are told to the person too, all of it when aloud. */
export class PartLog {
  readonly path: string;
  #file: WriteStream;
  #openedAt = 0;
  readonly #said = new Map<string, number>();
  #last: string[] = [];
  #aloud = false;

  constructor(
    folder: string,
    private readonly name: string,
    private readonly say: (line: string) => void,
  ) {
    this.path = join(folder, `${name}.log`);
    const size = statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > LARGE_BYTES) renameSync(this.path, `${this.path}.old`);
    this.#file = this.#open();
  }

  /** Forgets what an earlier life said, so that a failure is explained by its own words. */
  begin(streams: (Readable | null)[], aloud: boolean): void {
    this.#last = [];
    this.#aloud = aloud;
    for (const stream of streams) {
      if (stream !== null) createInterface({ input: stream }).on('line', (line) => this.#line(line));
    }
  }

  /** The last words, newest last. */
  get lastLines(): readonly string[] {
    return this.#last;
  }

  close(): void {
    this.#file.end();
  }

  /** A log that cannot be written, as on a full disk, ends no part: lines are left out until it can be written again. */
  #open(): WriteStream {
    this.#openedAt = Date.now();
    return createWriteStream(this.path, { flags: 'a' }).on('error', ({ message }) =>
      this.#tell(`its log cannot be written: ${message}`),
    );
  }

  #line(line: string): void {
    if (this.#file.errored && Date.now() - this.#openedAt > OPEN_AGAIN_MS) this.#file = this.#open();
    if (!this.#file.errored) this.#file.write(`${line}\n`);
    this.#last.push(line);
    if (this.#last.length > REMEMBERED) this.#last.shift();
    const warning = this.#aloud ? undefined : warningIn(line);
    if (this.#aloud) this.say(spoken(this.name, line));
    else if (warning !== undefined) this.#tell(warning);
  }

  #tell(warning: string): void {
    const now = Date.now();
    if (now - (this.#said.get(warning) ?? Number.NEGATIVE_INFINITY) < SAY_AGAIN_MS) return;
    this.#said.set(warning, now);
    this.say(`  ${this.name}: ${warning}`);
  }
}
