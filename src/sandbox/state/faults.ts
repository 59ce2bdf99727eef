import type { Clock } from '../clock.js';
import type { ActiveFault } from '../protocol/live.js';
import { newId } from './ids.js';

export const FAULT_KINDS = [
  'api_error',
  'rate_limit',
  'slow',
  'drop_socket',
  'disconnect',
  'duplicate',
  'no_ack_seen',
  'refuse_connections',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];
export type Fault = ActiveFault & { kind: FaultKind; roll: () => number };

/** What the sandbox does wrong on purpose. */
export interface Faults {
  add(given: Omit<ActiveFault, 'id'> & { kind: FaultKind }): ActiveFault;
  /**
   * The fault that strikes now, if any: throws its dice and counts down its `times`. `names` is what a fault's
   * `method` may mean: a method, or the types of a delivery and of its event; `chat.*` means every such name.
   */
  strike(kind: FaultKind, ...names: string[]): Fault | undefined;
  active(): ActiveFault[];
  /** Mends one; false when there is none with this id (any more). */
  remove(id: string): boolean;
  clear(): void;
}

/** Faults live in memory: a restart mends everything. `changed` is told after every change. */
export function createFaults(clock: Clock, changed: () => void): Faults {
  let faults: Fault[] = [];
  const end = (fault: Fault) => {
    faults = faults.filter((other) => other !== fault);
    changed();
  };
  return {
    add(given) {
      const fault: Fault = { ...given, id: newId('F'), roll: dice(given.seed ?? 1) };
      faults.push(fault);
      // Of a refusal `ms` says how long it lasts; of slowness it is the delay.
      if (fault.kind === 'refuse_connections' && fault.ms !== undefined) clock.after(fault.ms, () => end(fault));
      changed();
      return shown(fault);
    },
    strike(kind, ...names) {
      for (const fault of faults) {
        if (fault.kind !== kind || !means(fault.method, names)) continue;
        if (fault.probability !== undefined && fault.roll() >= fault.probability) continue;
        if (fault.times !== undefined) fault.times -= 1;
        if (fault.times === 0) end(fault);
        else if (fault.times !== undefined) changed();
        return fault;
      }
      return undefined;
    },
    active: () => faults.map(shown),
    remove(id) {
      const fault = faults.find((one) => one.id === id);
      if (fault) end(fault);
      return fault !== undefined;
    },
    clear() {
      faults = [];
      changed();
    },
  };
}

function means(pattern: string | undefined, names: string[]): boolean {
  if (pattern === undefined) return true;
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.at(-1);
  return names.some((name) => (end === undefined ? name === pattern : name.startsWith(start) && name.endsWith(end)));
}

function shown({ roll: _, ...fault }: Fault): ActiveFault {
  return fault;
}

/** The same numbers for the same seed (mulberry32), so that a test with faults is exact. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
