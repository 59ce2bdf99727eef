export interface Identity {
  pid: number;
  started: string | null;
}

export function startedAt(pid: number): string | null;
export function isRunning(process: Identity): boolean;
