import { existsSync, readdirSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runTelling } from './command.js';
import { progress } from './progress.mjs';

/** Builds the workspace page when it is missing or older than its sources or packages. */
export async function buildPage(root: string): Promise<void> {
  const ui = join(root, 'src', 'sandbox', 'ui');
  const built = statSync(join(ui, 'dist', 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (!existsSync(join(ui, 'vite.config.ts')) || built > newest(ui)) return;
  const step = progress('Building the workspace page');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // Built aside and renamed: two starts at once must not empty each other's folder.
  const unfinished = join(root, 'node_modules', '.cache', `page-${process.pid}`);
  try {
    const args = [vite, 'build', ui, '--outDir', unfinished, '--emptyOutDir'];
    // Under a test runner NODE_ENV is `test`, and React would be built with its warnings: half as much script again.
    const env = { ...process.env, NODE_ENV: 'production' };
    await runTelling(process.execPath, args, { cwd: root, env, tell: (line) => step.update(line.slice(0, 60)) });
    await rm(join(ui, 'dist'), { recursive: true, force: true });
    await rename(unfinished, join(ui, 'dist'));
    step.done('Workspace page built');
  } catch (error) {
    step.fail('The workspace page could not be built');
    throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** When anything in the folder last changed, in milliseconds; what was built there does not count. */
function newest(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name !== 'dist');
  const times = entries.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
  });
  return Math.max(0, ...times);
}
