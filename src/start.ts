import { fileURLToPath } from 'node:url';
import { environment, readConfig } from './config.js';
import { withEnvFile } from './start/env-file.js';
import { main } from './start/main.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const env = withEnvFile(root, environment());
// Whoever reads our output may leave before us; that must not end the parts.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.exit(await main({ root, args: process.argv.slice(2), env, checkSettings: readConfig }));
