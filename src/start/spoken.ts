import { parsed, warningIn } from './warning.js';

/** A line of a part's log as it is read in a terminal: `[timestamp] service: OPERATION - details` (S0-119). */
export function spoken(part: string, line: string): string {
  const entry = line.startsWith('{') ? parsed(line) : undefined;
  if (typeof entry?.msg !== 'string') return `  ${part}: ${line}`;
  const words = warningIn(line) ?? entry.msg;
  // What a service did names the service; everything else is said by the part.
  return `  [${entry.timestamp}] ${typeof entry.service === 'string' ? '' : `${part}: `}${words}`;
}
