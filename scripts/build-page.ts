/** Builds the workspace page when it is missing or older than its sources: `npm run sandbox` alone needs it too. */
import { fileURLToPath } from 'node:url';
import { buildPage } from '../src/setup/page.js';

await buildPage(fileURLToPath(new URL('..', import.meta.url)));
