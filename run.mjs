// The first program of every `npm run …` that people type: brings the packages about when they are missing, as
// `npm start` does, then becomes the program that is named: `node run.mjs src/cli/chat.ts --as alice "…"`.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installPackages, requireNode } from './src/setup/packages.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const program = join(root, process.argv[2]);
try {
  requireNode();
  await installPackages(root);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
process.argv.splice(1, 2, program);
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(program).href);
