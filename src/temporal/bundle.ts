import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['workflows', 'src/domain', 'package-lock.json'];
const CACHE = join(ROOT, 'dist', 'workflows');

/** The workflow code as one script: made once for each state of its sources, then read from `dist/`. */
export async function workflowBundle(): Promise<{ code: string }> {
  const file = join(CACHE, `${await hashOf(SOURCES)}.js`);
  return { code: (await read(file)) ?? (await build(file)) };
}

async function build(file: string): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(ROOT, 'workflows', 'index.ts'),
    // A workflow that needs zod costs 14 times the memory; types of files that use it are fine.
    ignoreModules: ['zod'],
    logger: { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error, log() {} },
  });
  await keep(file, code);
  return code;
}

/** Where the checkout may not be written, as in an image, the code is made at each start. */
async function keep(file: string, code: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  try {
    await mkdir(CACHE, { recursive: true });
    await writeFile(unfinished, code);
    await rename(unfinished, file);
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EROFS', 'EPERM', 'ENOSPC')) throw error;
    await rm(unfinished, { force: true });
  }
}

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

async function read(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

async function hashOf(sources: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesOf(join(ROOT, source))) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesOf(path: string): Promise<string[]> {
  try {
    const found = await readdir(path, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if (hasCode(error, 'ENOTDIR')) return [path];
    throw error;
  }
}
