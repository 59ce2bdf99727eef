import { join } from 'node:path';
import { mendWorkspace } from './mending.js';
import type { PartSpec } from './part.js';
import type { PartName } from './processes-file.js';

export interface OwnPart {
  root: string;
  env: NodeJS.ProcessEnv;
}

/** The local Slack workspace. */
export function sandboxPart(
  part: OwnPart & { host: string; port: number; address: string; dataDir: string; flags: string[] },
): PartSpec {
  const { root, env, host, port, address, dataDir } = part;
  const args = ['--port', String(port), '--host', host, '--data', join(dataDir, 'sandbox')];
  args.push('--processes', join(dataDir, 'processes.json'), ...part.flags);
  const command = tsx({ root, env }, 'src/sandbox/main.ts', args);
  const mend = (lastWords: readonly string[]) => mendWorkspace(join(dataDir, 'sandbox', 'workspace'), lastWords);
  return { name: 'sandbox', kind: 'own', needs: [], port, address, command, mend };
}

/** Runs workflows and activities; its address is that of the server it works for. */
export function workerPart(part: OwnPart & { needs: PartName[]; address: string; metrics: string }): PartSpec {
  const { needs, address, metrics: metricsAddress } = part;
  return {
    name: 'worker',
    kind: 'own',
    needs,
    port: null,
    address,
    metricsAddress,
    command: tsx(part, 'src/worker.ts', []),
  };
}

/** Talks to Slack; its address is the Slack it talks to, or where Slack reaches it. */
export function botPart(
  part: OwnPart & { needs: PartName[]; port: number | null; address: string; metrics: string },
): PartSpec {
  const { needs, port, address, metrics: metricsAddress } = part;
  return { name: 'bot', kind: 'own', needs, port, address, metricsAddress, command: tsx(part, 'src/bot.ts', []) };
}

/** The process itself is the part: no wrapper stands between it and its process id. */
function tsx({ root, env }: OwnPart, program: string, args: string[]): PartSpec['command'] {
  const runner = import.meta.resolve('tsx');
  return { file: process.execPath, args: ['--import', runner, join(root, program), ...args], cwd: root, env };
}
