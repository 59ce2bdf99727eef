// The first program of `npm start`. A fresh clone has no packages and Node 20 runs no TypeScript, so this is plain
// JavaScript on Node's own modules; once the packages are there it becomes src/start.ts within the same process, so
// that the process people see and kill is the supervisor itself.
import { makeReadyOrLeave } from './src/setup/ready.mjs';
import { asksForHelp, startHelp } from './src/start/flags.mjs';

if (asksForHelp(process.argv)) {
  process.stdout.write(startHelp());
  process.exit(0);
}
await makeReadyOrLeave();
await import('./src/start.ts');
