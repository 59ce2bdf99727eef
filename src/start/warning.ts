const PINO_WARN = 40;
const WORD_LEVELS = ['warn', 'warning', 'error', 'fatal', 'panic', 'dpanic'];
const LONGEST = 240;

// Redis marks with "#" what matters to it, its own comings and goings included; the memory advice is for servers.
const REDIS_LINE = /^\d+:[MSCX] \d.*? # (.+)$/;
const REDIS_TROUBLE = /warning|error|fail|can't|cannot|unable|bad |denied|misconf/i;
const REDIS_ADVICE = /overcommit|transparent huge/i;
// Node's own: an uncaught error names itself so in the line before its stack.
const NODE_ERROR = /^(?:Uncaught )?(?:[A-Z]\w*)?Error(?: \[\w+\])?: .+/;

/** What a log line says when it is a warning or an error, in one short line; undefined for all others. */
export function warningIn(line: string): string | undefined {
  const found = line.startsWith('{') ? inJson(line) : inPlain(line);
  return found?.replace(/\s+/g, ' ').slice(0, LONGEST);
}

function inJson(line: string): string | undefined {
  const entry = parsed(line);
  if (entry === undefined) return undefined;
  const { level } = entry;
  const serious = typeof level === 'number' ? level >= PINO_WARN : WORD_LEVELS.includes(String(level).toLowerCase());
  if (!serious) return undefined;
  const detail = entry.error ?? entry.err;
  const reason = typeof detail === 'string' ? detail : messageOf(detail);
  const message = typeof entry.msg === 'string' ? entry.msg.trim().replace(/:$/, '') : '';
  if (reason === undefined || message.includes(reason)) return message || undefined;
  return message === '' ? reason : `${message}: ${reason}`;
}

function inPlain(line: string): string | undefined {
  const redis = REDIS_LINE.exec(line)?.[1];
  if (redis !== undefined) return REDIS_TROUBLE.test(redis) && !REDIS_ADVICE.test(redis) ? redis : undefined;
  return NODE_ERROR.test(line) ? line : undefined;
}

function messageOf(detail: unknown): string | undefined {
  if (typeof detail !== 'object' || detail === null || !('message' in detail)) return undefined;
  return typeof detail.message === 'string' ? detail.message : undefined;
}

/** The entry of a line of JSON; undefined for any other line. */
export function parsed(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined; // a line that only looks like JSON says nothing to us
  }
}
