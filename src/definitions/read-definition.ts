import type { DefinitionProblem, Plan } from '../domain/plan.js';
import { checkDependencies } from './checks/dependencies.js';
import { checkEnvironment } from './checks/environment.js';
import { checkExpressions } from './checks/expressions.js';
import { checkParameters } from './checks/parameters.js';
import { placedTasks } from './checks/task-places.js';
import { checkTasks } from './checks/tasks.js';
import { definitionFormat } from './format.js';
import { formatProblems } from './format-problems.js';
import { normalise } from './normalise.js';
import { respell } from './spelling.js';
import { readYaml } from './yaml-source.js';

export interface ReadDefinition {
  plan: Plan | null;
  problems: DefinitionProblem[];
}

/**
 * Reads one definition file: either a plan, or every problem at once, in the order of lines.
 * `environment` holds the settings that files may name in `env`. Never throws for what a file can hold.
 */
export function readDefinition(file: string, bytes: Uint8Array, environment: Record<string, string>): ReadDefinition {
  const source = readYaml(file, bytes);
  if (source.problems.length > 0) return { plan: null, problems: source.problems };
  const spelled = respell(source.value);
  const parsed = definitionFormat.safeParse(spelled.value);
  if (!parsed.success) return { plan: null, problems: sorted(formatProblems(parsed.error.issues, source, spelled)) };

  const placing = {
    ...source,
    problemAt: (...[path, ...rest]: Parameters<typeof source.problemAt>) =>
      source.problemAt(spelled.original(path), ...rest),
  };
  const tasks = placedTasks(parsed.data);
  const problems = [
    ...checkParameters(parsed.data, placing),
    ...checkDependencies(tasks, placing),
    ...checkTasks(tasks, placing),
    ...checkExpressions(parsed.data, tasks, placing),
    ...checkEnvironment(parsed.data, tasks, placing, Object.keys(environment)),
  ];
  if (problems.length > 0) return { plan: null, problems: sorted(problems) };
  const named = Object.fromEntries((parsed.data.env ?? []).map((name) => [name, environment[name] ?? '']));
  return { plan: normalise(filledIn(parsed.data, named), named), problems: [] };
}

/** Settings are filled in once, when the file is read: a run never notices that one of them changed. */
function filledIn<T>(value: T, named: Record<string, string>): T {
  const filled = JSON.stringify(value).replace(/\$\{([A-Z][A-Z0-9_]*)\}/g, (whole, name: string) =>
    name in named ? JSON.stringify(named[name]).slice(1, -1) : whole,
  );
  return JSON.parse(filled) as T;
}

const sorted = (problems: DefinitionProblem[]): DefinitionProblem[] =>
  [...problems].sort((one, other) => one.line - other.line || one.column - other.column);

/** As a compiler says it: `file:line:column: message: "text" (hint)`. */
export function tellProblem({ file, line, column, message, text, hint }: DefinitionProblem): string {
  return `${file}:${line}:${column}: ${message}${text ? `: "${text}"` : ''}${hint ? ` (${hint})` : ''}`;
}
