import type { DefinitionProblem, Plan } from '../domain/plan.js';
import { checkDependencies } from './checks/dependencies.js';
import { checkEnvironment } from './checks/environment.js';
import { checkExpressions } from './checks/expressions.js';
import { checkParameters } from './checks/parameters.js';
import { checkSchedule } from './checks/schedule.js';
import { placedTasks } from './checks/task-places.js';
import { checkTasks } from './checks/tasks.js';
import { type DefinitionFile, definitionFormat } from './format.js';
import { formatProblems } from './format-problems.js';
import { normalise } from './normalise.js';
import { salvage } from './salvage.js';
import { respell, type Spelled } from './spelling.js';
import { readYaml, type YamlSource } from './yaml-source.js';

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
  const placing = placedBy(source, spelled);
  if (!parsed.success) {
    const format = formatProblems(parsed.error.issues, source, spelled);
    const rest = salvage(spelled.value, parsed.error.issues);
    const meaning = rest ? meaningProblems(rest, placing, Object.keys(environment)) : [];
    return { plan: null, problems: sorted([...format, ...meaning.filter(isNewTo(format))]) };
  }
  const problems = meaningProblems(parsed.data, placing, Object.keys(environment));
  if (problems.length > 0) return { plan: null, problems: sorted(problems) };
  const named = Object.fromEntries((parsed.data.env ?? []).map((name) => [name, environment[name] ?? '']));
  return { plan: normalise(filledIn(parsed.data, named), named), problems: [] };
}

function meaningProblems(file: DefinitionFile, source: YamlSource, settings: string[]): DefinitionProblem[] {
  const tasks = placedTasks(file);
  return [
    ...checkParameters(file, source),
    ...checkDependencies(tasks, source),
    ...checkTasks(tasks, source),
    ...checkSchedule(file, source),
    ...checkExpressions(file, tasks, source),
    ...checkEnvironment(file, { tasks, source, allowed: settings }),
  ];
}

/** Problems are told where they stand in the file, in whichever spelling it was written. */
const placedBy = (source: YamlSource, spelled: Spelled): YamlSource => ({
  ...source,
  problemAt: (path, ...rest) => source.problemAt(spelled.original(path), ...rest),
});

/** One place, one problem: what is wrong in form is told once. */
const isNewTo =
  (told: readonly DefinitionProblem[]) =>
  ({ line, column }: DefinitionProblem): boolean =>
    !told.some((problem) => problem.line === line && problem.column === column);

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
