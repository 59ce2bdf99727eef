import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Connection } from '@temporalio/client';
import { temporalCli } from '../../src/setup/temporal-cli.js';
import { devServerArguments } from '../../src/temporal/dev-server.js';
import { freePort } from './free-port.js';

export interface TemporalServer {
  address: string;
  uiUrl: string;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A real Temporal server in memory, with our search attributes unless it is to be `strange`, and `dynamic` settings; ready when this returns. */
export async function startTemporal({
  strange = false,
  dynamic = [],
}: {
  strange?: boolean;
  dynamic?: string[];
} = {}): Promise<TemporalServer> {
  const [port, uiPort] = [await freePort(), await freePort()];
  const given = [
    ...devServerArguments({ port, uiPort }),
    ...dynamic.flatMap((value) => ['--dynamic-config-value', value]),
  ];
  const args = strange ? given.filter((word) => word !== '--search-attribute' && !word.endsWith('=Keyword')) : given;
  const child = spawn(await temporalCli(ROOT, process.env), args, { stdio: 'ignore' });
  // A test that crashes leaves no server behind.
  process.once('exit', () => child.kill('SIGKILL'));
  const died = once(child, 'exit').then(() => {
    throw new Error('the Temporal server ended before it was ready');
  });
  const address = `127.0.0.1:${port}`;
  await Promise.race([untilReady(address), died]);
  died.catch(() => undefined);
  return {
    address,
    uiUrl: `http://127.0.0.1:${uiPort}`,
    stop: async () => {
      const gone = once(child, 'exit');
      if (child.exitCode === null && child.kill('SIGTERM')) await gone;
    },
  };
}

async function untilReady(address: string): Promise<void> {
  for (let left = 150; ; left--) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: 2_000 });
      await connection.workflowService.describeNamespace({ namespace: 'default' });
      return await connection.close();
    } catch (error) {
      if (left === 0) throw error;
    }
    await new Promise((again) => setTimeout(again, 100));
  }
}
