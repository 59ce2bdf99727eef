import { condition } from '@temporalio/workflow';

/** Not an ending: the run goes on in a new history, from what it carries there. */
export class HopError extends Error {
  override readonly name = 'HopError';
}

export interface Hop {
  /** Work that comes to its end before the run goes on elsewhere. */
  acting<T>(work: () => Promise<T>): Promise<T>;
  /** Inside `acting`: a wait that can be taken up again elsewhere. */
  resting<T>(wait: () => Promise<T>): Promise<T>;
  /** Inside `acting`: a wait for people that cannot; until it is over nothing changes. */
  holding<T>(wait: () => Promise<T>): Promise<T>;
  /** Everybody rests: now. */
  now(): boolean;
  /** It cannot go on elsewhere after all. */
  stay(): void;
  /** Before something new begins. @throws HopError when it is to begin in the next history */
  gate(): Promise<void>;
}

/** Brings a run whose history grows long to a moment in which nothing acts, so that it can go on in a new one. */
export function createHop(isLong: () => boolean): Hop {
  let acting = 0;
  let held = 0;
  let decided = false;
  let staying = false;

  const closing = () => decided || (held === 0 && !staying && isLong());
  const now = () => {
    decided ||= closing() && acting === 0;
    return decided;
  };
  const counted = async <T>(change: (by: number) => void, work: () => Promise<T>): Promise<T> => {
    change(1);
    try {
      return await work();
    } finally {
      change(-1);
    }
  };
  return {
    acting: (work) =>
      counted((by) => {
        acting += by;
      }, work),
    resting: (wait) =>
      counted((by) => {
        acting -= by;
      }, wait),
    holding: (wait) =>
      counted((by) => {
        held += by;
      }, wait),
    now,
    stay() {
      staying = true;
      decided = false;
    },
    async gate() {
      if (!closing()) return;
      await condition(() => !closing() || now());
      if (decided) throw new HopError('The run goes on in a new history.');
    },
  };
}
