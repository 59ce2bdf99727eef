export interface Progress {
  /** Replaces what stands behind the title, such as "120 of 260". */
  update(text: string): void;
  done(text?: string): void;
  fail(text?: string): void;
}

export function say(line: string): void;
export function progress(title: string): Progress;
export function seconds(ms: number): string;
