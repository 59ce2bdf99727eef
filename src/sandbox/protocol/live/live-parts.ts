import type { LivePart } from '../live.js';

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
  const listed = isObject(processes) && isObject(processes.parts) ? processes.parts : processes;
  if (!isObject(listed)) return [];
  return Object.entries(listed).flatMap(([name, part]) => {
    if (!isObject(part)) return [];
    const pid = typeof part.pid === 'number' ? part.pid : undefined;
    const port = typeof part.port === 'number' ? part.port : undefined;
    const address = typeof part.address === 'string' ? part.address : undefined;
    return [{ name, pid, port, address, alive: pid === undefined || alive(pid) }];
  });
}
