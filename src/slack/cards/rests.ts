export interface Rests {
  /** Waits `ms`, or until everything ends. */
  rest(ms: number): Promise<void>;
  /** Ends every pause now, and those that are asked for later. */
  end(): void;
  ended(): boolean;
}

/** Pauses that end together. Hundreds of runs may rest at once: one abort listener each would be taken for a leak. */
export function createRests(): Rests {
  const wakers = new Set<() => void>();
  let over = false;
  return {
    rest: (ms) =>
      new Promise((resolve) => {
        if (over) return resolve();
        const wake = () => {
          clearTimeout(timer);
          wakers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        wakers.add(wake);
      }),
    end() {
      over = true;
      for (const wake of wakers) wake();
    },
    ended: () => over,
  };
}
