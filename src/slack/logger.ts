import { type Logger, LogLevel } from '@slack/logger';
import type { Log } from './ports.js';

/** Slack's libraries log through ours. Their debug lines hold whole payloads, so they stay off. */
export function slackLogger(log: Log): Logger {
  const text = (parts: unknown[]) => parts.map(String).join(' ');
  return {
    debug: () => undefined,
    info: (...parts) => log.debug(text(parts)),
    warn: (...parts) => log.warn(text(parts)),
    error: (...parts) => log.warn(text(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
