import { existsSync, readdirSync, statSync } from 'node:fs';
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
  try {
    await runTelling(process.execPath, [vite, 'build', ui], {
      cwd: root,
      tell: (line) => step.update(line.slice(0, 60)),
    });
    step.done('Workspace page built');
  } catch (error) {
    step.fail('The workspace page could not be built');
    throw error;
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
