import { connect } from 'node:net';
import { join } from 'node:path';
import { run } from '../setup/command.js';
import { devServerArguments } from '../temporal/dev-server.js';
import { mendRedis, mendTemporal } from './mending.js';
import type { PartSpec } from './part.js';

export const LOOPBACK = '127.0.0.1';
const NAMESPACE = 'default';
const RETENTION = '30d';

export interface ForeignPart {
  program: string;
  dataDir: string;
  port: number;
  env: NodeJS.ProcessEnv;
}

/** The Temporal dev server on a file, with its web page. */
export function temporalPart({ program, dataDir, port, uiPort, env }: ForeignPart & { uiPort: number }): PartSpec {
  const address = `${LOOPBACK}:${port}`;
  const server = devServerArguments({ port, uiPort, dbFile: join(dataDir, 'temporal.db') });
  const args = [...server, '--log-format', 'json', '--log-level', 'warn'];
  const keep = [
    'operator',
    'namespace',
    'update',
    '--namespace',
    NAMESPACE,
    '--retention',
    RETENTION,
    '--address',
    address,
  ];
  return {
    name: 'temporal',
    kind: 'foreign',
    needs: [],
    port,
    address,
    uiAddress: `http://${LOOPBACK}:${uiPort}`,
    command: { file: program, args, cwd: dataDir, env },
    // Being able to set the retention is the proof that it serves its namespace.
    answers: async () => (await accepts(port)) && succeeds(run(program, keep, { env, timeoutMs: 5000 })),
    mend: (lastWords) => mendTemporal(dataDir, lastWords),
  };
}

/** Redis with an append-only file: database 0 is the cache, database 1 the books. */
export function redisPart({ program, dataDir, port, env }: ForeignPart): PartSpec {
  const folder = join(dataDir, 'redis');
  let mendings = 0;
  const args = ['--bind', LOOPBACK, '--port', String(port), '--dir', folder, '--daemonize', 'no', '--databases', '2'];
  args.push('--appendonly', 'yes', '--appendfsync', 'everysec', '--save', '');
  return {
    name: 'redis',
    kind: 'foreign',
    needs: [],
    port,
    address: `redis://${LOOPBACK}:${port}`,
    command: { file: program, args, cwd: folder, env },
    answers: () => pongs(port),
    mend: (lastWords) => mendRedis({ folder, server: program, lastWords, triedBefore: mendings++ > 0 }),
  };
}

function accepts(port: number): Promise<boolean> {
  return converse(port, undefined);
}

/** Redis accepts connections while it still reads its file; only its PONG says that it serves. */
function pongs(port: number): Promise<boolean> {
  return converse(port, 'PING\r\n');
}

function converse(port: number, question: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: LOOPBACK, port });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => end(false));
    socket.once('error', () => end(false));
    socket.once('connect', () => (question === undefined ? end(true) : socket.write(question)));
    socket.once('data', (data) => end(data.toString('utf8').startsWith('+PONG')));
  });
}

function succeeds(work: Promise<string>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
