// The first program of `npm test`: brings about everything that is missing, then checks everything. Plain JavaScript on
// Node's own modules until the packages are there. The last line of standard output is "N passed, N failed".
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, requireNode } from './src/setup/packages.mjs';
import { asksForHelp, testHelp } from './src/start/flags.mjs';

if (asksForHelp(process.argv)) {
  process.stdout.write(testHelp());
  process.exit(0);
}
const root = dirname(fileURLToPath(import.meta.url));
let result = { passed: 0, failed: 1 };
try {
  requireNode();
  await installPackages(root);
  const { register } = await import('tsx/esm/api');
  register();
  const { checkEverything } = await import('./src/setup/checks.ts');
  result = await checkEverything({ root, filters: process.argv.slice(2), env: process.env });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
}
process.stdout.write(`${result.passed} passed, ${result.failed} failed\n`);
process.exitCode = result.failed === 0 && result.passed > 0 ? 0 : 1;
