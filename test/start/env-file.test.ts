import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withEnvFile } from '../../src/start/env-file.js';
import { aFolder } from './house.js';

it('takes from .env what was chosen there, not what was only copied from the example', async () => {
  const root = await aFolder();
  await writeFile(join(root, '.env.example'), 'TEMPORAL_ADDRESS=127.0.0.1:7233\nGROQ_API_KEY=\nSEED=0\n');
  await writeFile(join(root, '.env'), 'TEMPORAL_ADDRESS=127.0.0.1:7233\nGROQ_API_KEY=a-key\nSEED=42\n');

  const env = withEnvFile(root, { SEED: '7', PATH: '/bin' });

  expect(env).toEqual({ GROQ_API_KEY: 'a-key', SEED: '7', PATH: '/bin' });
});

it('needs no .env', async () => {
  expect(withEnvFile(await aFolder(), { PATH: '/bin' })).toEqual({ PATH: '/bin' });
});
