// The first program of `npm test`: brings about everything that is missing, then checks everything. Plain JavaScript on
// Node's own modules until the packages are there. The last line of standard output is "N passed, N failed".
import { makeReady, ROOT } from './src/setup/ready.mjs';
import { asksForHelp, testHelp } from './src/start/flags.mjs';

if (asksForHelp(process.argv)) {
  process.stdout.write(testHelp());
  process.exit(0);
}
let result = { passed: 0, failed: 1 };
try {
  await makeReady();
  const { checkEverything } = await import('./src/setup/checks.ts');
  result = await checkEverything({ root: ROOT, filters: process.argv.slice(2), env: process.env });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
}
process.stdout.write(`${result.passed} passed, ${result.failed} failed\n`);
process.exitCode = result.failed === 0 && result.passed > 0 ? 0 : 1;
