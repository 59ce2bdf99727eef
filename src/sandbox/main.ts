import { Command } from 'commander';
import { BLOCKED_PORTS } from './blocked-ports.js';
import type { SandboxOptions } from './options.js';
import { createSandbox } from './sandbox.js';

const program = new Command('sandbox')
  .description('A local Slack workspace: Web API, Socket Mode, signed HTTP, and a page to see and click it in.')
  .option('--port <port>', 'where it listens (0: any free port)', '3000')
  .option(
    '--host <address>',
    'address to listen on; other than loopback, page and control API want a token',
    '127.0.0.1',
  )
  .option('--data <dir>', 'folder for all state', '.data/sandbox')
  .option('--workspace <file>', 'seed data for an empty data folder')
  .option('--manifest <file>', 'app manifest to install, YAML or JSON')
  .option('--token <token>', 'token for page and control API')
  .option('--processes <file>', 'processes.json whose parts the page shows')
  .option('--temporal-ui <url>', 'a link for the page')
  .option('--allow-host <name...>', 'further Host headers to answer')
  .option('--log-level <level>', 'pino level', 'info')
  .option('--lenient', 'no rate limits, long-lived trigger ids: for demonstrations only')
  .parse();

const given = program.opts<{
  port: string;
  host: string;
  data: string;
  workspace?: string;
  manifest?: string;
  token?: string;
  processes?: string;
  temporalUi?: string;
  allowHost?: string[];
  logLevel: string;
  lenient?: boolean;
}>();

const port = Number(given.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) program.error(`--port must be 0 to 65535, not ${given.port}`);
if (BLOCKED_PORTS.has(port)) program.error(`--port ${port} is closed to every browser; take another, such as 3000`);

const options: SandboxOptions = {
  port,
  host: given.host,
  dataDir: given.data,
  workspaceFile: given.workspace,
  manifestFile: given.manifest,
  token: given.token,
  processesFile: given.processes,
  temporalUi: given.temporalUi,
  allowedHosts: given.allowHost,
  lenient: given.lenient,
  logLevel: given.logLevel,
};

const sandbox = await createSandbox(options).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The sandbox could not start.'}\n`);
  process.exit(1);
});

let ending = false;
const end = () => {
  if (ending) return;
  ending = true;
  void sandbox.close().then(() => process.exit(0));
};
process.on('SIGTERM', end);
process.on('SIGINT', end);

if (process.send) {
  process.on('disconnect', end);
  process.send({ ready: true, port: sandbox.port });
} else {
  if (sandbox.token) process.stderr.write(`Open ${sandbox.baseUrl}/?token=${sandbox.token}\n`);
  process.stdout.write(`ready ${sandbox.baseUrl}\n`);
}
