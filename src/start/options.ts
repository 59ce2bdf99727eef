import { isAbsolute, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { parseChaos } from '../domain/chaos.js';
import { Refusal } from '../domain/refusal.js';

export interface StartOptions {
  port: number;
  host: string;
  data: string;
  workspace?: string;
  chaos?: string;
  seed?: string;
  approvalTimeout?: string;
  debug?: true;
  open?: true;
  reset?: true;
}

/** Reads the command line. Wrong values end the program with exit code 2 and a sentence that says what to write. */
export function readOptions(args: string[]): StartOptions {
  const command = new Command('npm start --')
    .description('Starts Signalbox: Temporal, Redis, the local Slack workspace, the worker and the bot.')
    .addOption(new Option('--port <number>', 'the port of the workspace page; 0 for any').default(3000).argParser(port))
    .option('--host <address>', 'the address it listens on; another than this machine asks for a token', '127.0.0.1')
    .addOption(new Option('--data <dir>', 'the folder for all state').default('.data'))
    .addOption(new Option('--workspace <file>', 'people, channels and groups of the workspace, instead of Acme'))
    .addOption(
      new Option(
        '--chaos <rates>',
        'simulated failures: off, default, or a list such as payment_processing=0.5,email_notification=1',
      ).argParser(chaos),
    )
    .addOption(new Option('--seed <number>', 'makes the simulated failures exact').argParser(seed))
    .addOption(
      new Option('--approval-timeout <time>', 'how long an approval waits, such as 30s or 5m').argParser(duration),
    )
    .option('--debug', 'logs of every part in full')
    .option('--open', 'opens the page in the browser when it is ready')
    .option('--reset', 'empties the data folder instead of starting')
    .helpOption('--help', 'shows this')
    .allowExcessArguments(false)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  const options = command.parse(args, { from: 'user' }).opts<StartOptions>();
  return { ...options, data: absolute(options.data), workspace: options.workspace && absolute(options.workspace) };
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(path);
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError('Write a port from 1 to 65535, or 0 for any free one.');
}

function seed(text: string): string {
  if (/^\d{1,15}$/.test(text)) return text;
  throw new InvalidArgumentError('Write a whole number such as 42.');
}

function duration(text: string): string {
  if (/^\d+(\.\d+)?(ms|s|m|h|d)$/.test(text) && Number.parseFloat(text) > 0) return text;
  throw new InvalidArgumentError('Write a time such as 30s, 5m or 2h.');
}

function chaos(text: string): string {
  try {
    parseChaos(text);
    return text;
  } catch (error) {
    throw error instanceof Refusal ? new InvalidArgumentError(error.message) : error;
  }
}
