// The first program of every `npm run …` that people type: brings the packages about when they are missing, as
// `npm start` does, then becomes the program that is named: `node run.mjs src/cli/chat.ts --as alice "…"`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeReadyOrLeave, ROOT } from './src/setup/ready.mjs';

const program = join(ROOT, process.argv[2]);
await makeReadyOrLeave();
process.argv.splice(1, 2, program);
await import(pathToFileURL(program).href);
