import { destination, type Logger, pino } from 'pino';

/** Logs go to stderr as JSON lines; stdout belongs to the ready line. Tokens never appear. */
export function createLog(level = 'info'): Logger {
  const redact = { paths: ['token', '*.token', 'headers.authorization'], censor: '(hidden)' };
  return pino({ name: 'sandbox', level, redact }, destination(2));
}
