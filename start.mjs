// The first program of `npm start`. A fresh clone has no packages and Node 20 runs no TypeScript, so this is plain
// JavaScript on Node's own modules; once the packages are there it becomes src/start.ts within the same process, so
// that the process people see and kill is the supervisor itself.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, requireNode } from './src/setup/packages.mjs';
import { asksForHelp, startHelp } from './src/start/flags.mjs';

if (asksForHelp(process.argv)) {
  process.stdout.write(startHelp());
  process.exit(0);
}
const root = dirname(fileURLToPath(import.meta.url));
try {
  requireNode();
  await installPackages(root);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
await import('./src/start.ts');
