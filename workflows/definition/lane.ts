export interface Lane {
  /** Runs `work` after everything that came before it, whatever became of that. */
  use<T>(work: () => Promise<T>): Promise<T>;
}

/** One after the other, in the order in which they came. */
export function createLane(): Lane {
  return createSlots(1);
}

/** At most `size` at once; who waits comes in the order of asking. */
export function createSlots(size: number): Lane {
  const waiting: (() => void)[] = [];
  let free = size;
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    async use(work) {
      if (free > 0) free -= 1;
      else await new Promise<void>((enter) => waiting.push(enter));
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
