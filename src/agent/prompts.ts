import { readFileSync } from 'node:fs';

const folder = new URL('../../prompts/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8').trim();
const replies = new Map<string, string>();

/** What the model is told before anything else. */
export const systemPrompt = (): string => read('system.md');

/** How a model chooses an order's handling, and words the summary of a run. */
export const handlingPrompt = (): string => read('handling.md');
export const branchPrompt = (): string => read('branch.md');
export const summaryPrompt = (): string => read('summary.md');

/** A fixed answer of the offline model, from prompts/replies. */
export function reply(name: string): string {
  const text = replies.get(name) ?? read(`replies/${name}.md`);
  replies.set(name, text);
  return text;
}
