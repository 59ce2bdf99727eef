import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DefinitionProblem, Plan } from '../domain/plan.js';
import { checkTogether, type LoadedFile } from './children.js';
import { readDefinition, tellProblem } from './read-definition.js';

export interface Catalogue {
  /** What can be started now, by name. */
  plans(): readonly Plan[];
  find(name: string): Plan | null;
  /** Why the other files cannot be used. */
  problems(): readonly DefinitionProblem[];
  /** Reads all files again; runs that started keep the plan they started with. */
  reload(): Promise<void>;
  close(): void;
}

interface CatalogueOptions {
  folder: string;
  /** Settings that files may name. */
  environment: Record<string, string>;
  /** Told once for each file that cannot be used. */
  warn(message: string): void;
  /** Reload when a file changes. */
  watching?: boolean;
  /** Called after every reload. */
  reloaded?(): void;
}

// An editor writes a file in several steps.
const SETTLED_MS = 150;

/** Every `*.yaml` in a folder: good ones are usable, broken ones are told and never stop the others. */
export async function openCatalogue({
  folder,
  environment,
  warn,
  watching,
  reloaded,
}: CatalogueOptions): Promise<Catalogue> {
  let files: LoadedFile[] = [];
  let told = '';
  const plans = () => files.flatMap(({ plan }) => plan ?? []);
  const problems = () => files.flatMap((file) => file.problems);

  const reload = async (): Promise<void> => {
    files = await load(folder, environment);
    const problem = problems().map(tellProblem).join('\n');
    if (problem !== told && problem !== '') for (const line of problem.split('\n')) warn(line);
    told = problem;
  };
  const reloadAndTell = () => reload().then(reloaded);
  await reload();
  const stopWatching = watching
    ? watchFolder(folder, () => void reloadAndTell().catch((error) => warn(String(error))))
    : null;

  return {
    plans,
    find: (name) => plans().find((plan) => plan.name === name) ?? null,
    problems,
    reload: reloadAndTell,
    close: () => stopWatching?.(),
  };
}

async function load(folder: string, environment: Record<string, string>): Promise<LoadedFile[]> {
  const names = (await namesIn(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const read = names.map(async (name): Promise<LoadedFile> => {
    const bytes = await readFile(join(folder, name));
    return { file: basename(name), bytes, ...readDefinition(basename(name), bytes, environment) };
  });
  return checkTogether(await Promise.all(read));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function watchFolder(folder: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLED_MS);
  };
  const watcher = watch(folder, { persistent: false }, later).on('error', later);
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
