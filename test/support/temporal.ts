import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
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
  await Promise.race([untilReady(address, child), died]);
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

/** Waits as long as the server lives; the patience of the test ends a server that never answers. */
async function untilReady(address: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null && !(await answers(address))) await pause(100);
}

async function answers(address: string): Promise<boolean> {
  const connection = Connection.lazy({ address });
  try {
    const soon = Date.now() + 2_000;
    await connection.withDeadline(soon, () => connection.workflowService.describeNamespace({ namespace: 'default' }));
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  } finally {
    await connection.close();
  }
}
