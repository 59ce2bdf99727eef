import type { DefinitionProblem } from '../../domain/plan.js';
import { expressionsIn } from '../../domain/template.js';
import type { DefinitionFile } from '../format.js';
import { hintFor } from '../nearest.js';
import { parseExpression } from '../references.js';
import type { YamlSource } from '../yaml-source.js';
import { ancestors } from './dependencies.js';
import { type PlacedExpression, type PlacedTask, taskExpressions, WHOLE } from './task-places.js';

/** Expressions that do not parse, or read what is not there (yet); and parameters that nothing reads. */
export function checkExpressions(
  file: DefinitionFile,
  tasks: readonly PlacedTask[],
  source: YamlSource,
): DefinitionProblem[] {
  const parameters = (file.parameters ?? []).map(({ name }) => name);
  const ids = tasks.map(({ task }) => task.id);
  const used = new Set<string>();

  const check = ({ expression, path }: PlacedExpression, reader: string | null): DefinitionProblem[] => {
    const parsed = parseExpression(expression);
    if (!parsed.ok)
      return [
        source.problemAt(
          path,
          `the expression "${expression}" cannot be read: ${parsed.message}`,
          'it is JSONata: a = b, a and b, a ? b : c',
        ),
      ];
    for (const name of parsed.reads.parameters) used.add(name);
    return [
      ...unknown('parameter', { names: parsed.reads.parameters, known: parameters, path }, source),
      ...unknown('task', { names: parsed.reads.tasks, known: ids, path }, source),
      ...(reader ? tooEarly(parsed.reads.tasks, { reader, path, tasks }, source) : []),
    ];
  };

  const inTasks = tasks.flatMap((placed) => taskExpressions(placed).flatMap((each) => check(each, placed.task.id)));
  const output = file.output === undefined ? [] : check({ expression: file.output, path: ['output'] }, null);
  const inSchedule = expressionsIn(file.schedule?.parameters).length > 0 ? [noExpressions(source)] : [];
  const bare = tasks.flatMap((placed) => taskExpressions(placed).map(({ expression }) => expression)).join('\n');
  return [
    ...inTasks,
    ...plainTexts(tasks, source),
    ...output,
    ...inSchedule,
    ...neverUsed(parameters, { used, bare }, source),
  ];
}

const noExpressions = (source: YamlSource): DefinitionProblem =>
  source.problemAt(['schedule', 'parameters'], 'a schedule has no expressions', 'write the values themselves');

interface Reads {
  names: string[];
  known: string[];
  path: PlacedExpression['path'];
}

const unknown = (what: string, { names, known, path }: Reads, source: YamlSource): DefinitionProblem[] =>
  [...new Set(names)]
    .filter((name) => !known.includes(name))
    .map((name) => source.problemAt(path, `there is no ${what} "${name}"`, hintFor(name, known)));

interface Reader {
  reader: string;
  path: PlacedExpression['path'];
  tasks: readonly PlacedTask[];
}

/** Results that are read by a task that may run before them. */
function tooEarly(read: string[], { reader, path, tasks }: Reader, source: YamlSource): DefinitionProblem[] {
  const ids = tasks.map(({ task }) => task.id);
  const before = ancestors(reader, tasks);
  return [...new Set(read)]
    .filter((id) => ids.includes(id) && !before.has(id))
    .map((id) =>
      source.problemAt(
        path,
        `"${reader}" reads the result of "${id}" but does not wait for it`,
        `add "${id}" to its depends_on`,
      ),
    );
}

/** A path that was meant as an expression and would be taken as a text. */
const plainTexts = (tasks: readonly PlacedTask[], source: YamlSource): DefinitionProblem[] =>
  tasks.flatMap(({ task, path }) =>
    Object.entries(task).flatMap(([key, value]) =>
      !WHOLE.includes(key) && typeof value === 'string' && /^\s*(?:parameters|tasks)\.[\w.]+\s*$/.test(value)
        ? [source.problemAt([...path, key], `"${key}" is a text and no expression`, `write "{{ ${value.trim()} }}"`)]
        : [],
    ),
  );

interface Used {
  used: ReadonlySet<string>;
  /** All expressions of the tasks. */
  bare: string;
}

/** The name stands in an expression, but alone. */
const isBare = (name: string, expressions: string): boolean =>
  new RegExp(`(?<![\\w.$"'])${name}(?![\\w"'(])`).test(expressions);

const neverUsed = (parameters: string[], { used, bare }: Used, source: YamlSource): DefinitionProblem[] =>
  parameters.flatMap((name, index) =>
    used.has(name)
      ? []
      : [
          source.problemAt(
            ['parameters', index, 'name'],
            `the parameter "${name}" is never used`,
            isBare(name, bare)
              ? `an expression says ${name}: write parameters.${name}`
              : `use "{{ parameters.${name} }}", in quotes, or take it away`,
          ),
        ],
  );
