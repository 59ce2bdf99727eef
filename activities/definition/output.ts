import type { DefinitionActivities } from '../../src/domain/definition-activities.js';
import type { DefinitionDependencies } from './dependencies.js';
import { asText } from './render.js';

const LINES = 12;
const LONGEST = 300;

/** The run's result by the file's expression, else its last task's; and the same as a short list for people. */
export const writeOutput =
  ({ expressions }: DefinitionDependencies): DefinitionActivities['writeOutput'] =>
  async ({ plan, scope }) => {
    const last = plan.tasks.at(-1)?.id ?? '';
    const output = plan.output === null ? (scope.tasks[last] ?? null) : await expressions.evaluate(plan.output, scope);
    return { output, markdown: `*${titleOf(plan.name)}* is done.\n${linesOf(output).join('\n')}`.trim() };
  };

function linesOf(output: unknown): string[] {
  if (output === null || output === '') return [];
  if (typeof output !== 'object') return [short(output)];
  const entries = Array.isArray(output)
    ? output.map((item) => `• ${short(item)}`)
    : Object.entries(output).map(([name, value]) => `• ${name.replaceAll('_', ' ')}: ${short(value)}`);
  const hidden = entries.length > LINES ? [`… and ${entries.length - LINES} more`] : [];
  return [...entries.slice(0, LINES), ...hidden];
}

const short = (value: unknown): string => {
  const text = Array.isArray(value) && value.length > 5 ? `${value.length} items` : asText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

const titleOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replace(/[-_]/g, ' ');
