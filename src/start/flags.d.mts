export interface Flag {
  /** As commander reads it, such as `--port <number>`. */
  flags: string;
  says: string;
  preset?: string | number;
}
export const FLAGS: readonly Flag[];
export function asksForHelp(args: readonly string[]): boolean;
export function startHelp(): string;
export function testHelp(): string;
