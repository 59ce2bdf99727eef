import { type DestinationStream, destination, type Logger, pino, stdSerializers } from 'pino';

const HIDDEN = [
  'token',
  '*.token',
  'authorization',
  '*.authorization',
  'headers.authorization',
  'apiKey',
  '*.apiKey',
  'taskToken',
];
// Temporal's own log calls it `error`; without this its words would be lost.
const serializers = { error: stdSerializers.err };

const timestamp = (): string => `,"timestamp":"${new Date().toISOString()}"`;

/** JSON lines on stderr, one process one name, each with its instant in ISO 8601 (S0-119). Tokens never appear. */
export function createLog(name: string, level: string, to: DestinationStream = destination(2)): Logger {
  return pino({ name, level, timestamp, serializers, redact: { paths: HIDDEN, censor: '(hidden)' } }, to);
}
