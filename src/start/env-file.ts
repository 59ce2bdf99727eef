import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/**
 * The environment with what `.env` adds to it; what is set already wins.
 * A line that stands in `.env` as it stands in `.env.example` was copied, not chosen: the address of a server that
 * nobody runs must not keep us from starting ours.
 */
export function withEnvFile(root: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const example = read(join(root, '.env.example'));
  const chosen = Object.entries(read(join(root, '.env'))).filter(([name, value]) => value !== example[name]);
  return { ...Object.fromEntries(chosen), ...env };
}

function read(file: string): Record<string, string | undefined> {
  return existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')) } : {};
}
