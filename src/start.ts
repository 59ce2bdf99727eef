import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment, readConfig } from './config.js';
import { main } from './start/main.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const settings = join(root, '.env');
if (existsSync(settings)) process.loadEnvFile(settings);
// Whoever reads our output may leave before us; that must not end the parts.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.exit(await main({ root, args: process.argv.slice(2), env: environment(), checkSettings: readConfig }));
