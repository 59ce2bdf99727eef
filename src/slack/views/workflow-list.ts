import type { DefinitionProblem, Plan } from '../../domain/plan.js';

/** What `/signalbox run` can start, and which files wait to be mended. Markdown. */
export function workflowList(plans: readonly Plan[], problems: readonly DefinitionProblem[]): string {
  const usable = [...plans]
    .sort((one, other) => one.name.localeCompare(other.name))
    .map(({ name, description }) => `- \`/signalbox run ${name}\`: ${description}`);
  const heading = usable.length > 0 ? 'These workflows can be started:' : 'No workflow is declared.';
  return [heading, ...usable, ...problemLines(problems)].join('\n');
}

/** One line for each problem of a file. */
export const problemLines = (problems: readonly DefinitionProblem[]): string[] =>
  problems
    .slice(0, MOST)
    .map(
      ({ file, line, message, hint }) =>
        `- ${file}, line ${line}: ${message}${hint ? ` (${hint})` : ''}. It cannot be used until it is mended.`,
    );

const MOST = 15;
