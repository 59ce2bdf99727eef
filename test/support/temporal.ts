import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import getPort from 'get-port';
import { devServerArguments } from '../../src/temporal/dev-server.js';

export interface TemporalServer {
  address: string;
  uiUrl: string;
  stop(): Promise<void>;
}

const CACHE = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
const CLI = process.env.TEMPORAL_CLI_PATH ?? join(CACHE, 'signalbox', 'temporal-1.8.2', 'temporal');

/** A real Temporal server in memory, with our search attributes; ready when this returns. */
export async function startTemporal(): Promise<TemporalServer> {
  const [port, uiPort] = [await getPort(), await getPort()];
  const child = spawn(CLI, devServerArguments({ port, uiPort }), { stdio: 'ignore' });
  const died = once(child, 'exit').then(() => {
    throw new Error(`${CLI} ended before it was ready`);
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
