import { setTimeout as pause } from 'node:timers/promises';

/** Waits until `look` gives something other than null or undefined; the error names what was waited for. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined>,
  withinMs = 60_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited ${withinMs} ms in vain for ${what}`);
    await pause(50);
  }
}
