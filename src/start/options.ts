import { isAbsolute, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { parseChaos } from '../domain/chaos.js';
import { Refusal } from '../domain/refusal.js';
import { BLOCKED_PORTS } from '../sandbox/blocked-ports.js';
import { FLAGS } from './flags.mjs';

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
    .helpOption(false)
    .allowExcessArguments(false)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  for (const { flags, says, preset } of FLAGS) {
    const option = new Option(flags, says).default(preset);
    const parse = PARSERS[option.name()];
    command.addOption(parse === undefined ? option : option.argParser(parse));
  }
  const options = command.parse(args, { from: 'user' }).opts<StartOptions>();
  return { ...options, data: absolute(options.data), workspace: options.workspace && absolute(options.workspace) };
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(path);
}

function port(text: string): number {
  const number = Number(text);
  if (BLOCKED_PORTS.has(number))
    throw new InvalidArgumentError('Browsers refuse this port. Take another, such as 3000.');
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

const PARSERS: Record<string, (text: string) => string | number> = { port, seed, chaos, 'approval-timeout': duration };
