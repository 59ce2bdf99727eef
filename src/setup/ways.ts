import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Refusal } from '../domain/refusal.js';

/** One way to come by a program: gives its path, or throws an Error that says why it did not work. */
export interface Way {
  name: string;
  attempt: () => Promise<string>;
}

/** Takes the first way that works. When none does, one refusal names every way and why it failed. */
export async function firstWay(what: string, advice: string, ways: Way[]): Promise<string> {
  const failures: string[] = [];
  for (const way of ways) {
    try {
      return await way.attempt();
    } catch (error) {
      failures.push(`  - ${way.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Refusal('setup_failed', [`${what} is missing, and no way to it worked:`, ...failures, advice].join('\n'));
}

/** Gives the executable of that name on the PATH; throws when there is none. */
export async function onPath(names: string[], env: NodeJS.ProcessEnv): Promise<string> {
  for (const folder of (env.PATH ?? '').split(delimiter).filter((entry) => entry !== '')) {
    for (const name of names) {
      const file = join(folder, name);
      if (await isExecutable(file)) return file;
    }
  }
  throw new Error('not there');
}

/** Gives the file that a setting names; throws when it is not set or names nothing that can be run. */
export async function named(file: string | undefined): Promise<string> {
  if (file === undefined || file === '') throw new Error('not set');
  if (!(await isExecutable(file))) throw new Error(`${file} is not a program that can be run`);
  return file;
}

export async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
