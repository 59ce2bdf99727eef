import { isJson } from '../../state/wire.js';
import type { LivePart } from '../live.js';

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    // Signal 0 only asks; an error says that there is no such process.
    return false;
  }
}

/** The parts of the product as processes.json names them, each with whether its process lives. */
export function liveParts(processes: unknown): LivePart[] {
  const listed = isJson(processes) && isJson(processes.parts) ? processes.parts : processes;
  if (!isJson(listed)) return [];
  return Object.entries(listed).flatMap(([name, part]) => {
    if (!isJson(part)) return [];
    const pid = typeof part.pid === 'number' ? part.pid : undefined;
    const port = typeof part.port === 'number' ? part.port : undefined;
    const address = typeof part.address === 'string' ? part.address : undefined;
    return [{ name, pid, port, address, alive: pid === undefined || alive(pid) }];
  });
}
