import { destination, type Logger, pino } from 'pino';

const HIDDEN = ['token', '*.token', 'authorization', '*.authorization', 'headers.authorization', 'apiKey', '*.apiKey'];

/** JSON lines on stderr, one process one name. Tokens never appear. */
export function createLog(name: string, level: string): Logger {
  return pino({ name, level, redact: { paths: HIDDEN, censor: '(hidden)' } }, destination(2));
}
