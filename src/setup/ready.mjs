// Plain JavaScript with Node's own modules only: it runs before any package is there.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, requireNode } from './packages.mjs';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The right Node and every package; from then on this process reads TypeScript. Raises a sentence for the person. */
export async function makeReady() {
  requireNode();
  await installPackages(ROOT);
  const { register } = await import('tsx/esm/api');
  register();
}

/** The same for a program that has nothing else to do: it says what is missing and ends. */
export async function makeReadyOrLeave() {
  try {
    await makeReady();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
