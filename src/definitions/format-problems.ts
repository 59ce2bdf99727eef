import type { z } from 'zod';
import type { DefinitionProblem } from '../domain/plan.js';
import { formHint, keyHint, typeHint } from './meant.js';
import { hintFor } from './nearest.js';
import type { Spelled } from './spelling.js';
import type { Path, YamlSource } from './yaml-source.js';

type Issue = z.core.$ZodIssue;

/** Every way in which a file breaks the format, each with a sentence for the person who wrote it. */
export function formatProblems(issues: readonly Issue[], source: YamlSource, spelled: Spelled): DefinitionProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, source, spelled));
}

function problemsOf(issue: Issue, source: YamlSource, spelled: Spelled): DefinitionProblem[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
  const at = spelled.original(path);
  const where = path.at(-1) === undefined ? 'the file' : `"${path.at(-1)}"`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        source.problemAtKey(
          spelled.original([...path, key]),
          `unknown key "${key}"`,
          keyHint(path, key, valueAt(spelled.value, path)),
        ),
      );
    case 'invalid_union':
      return [unionProblem(issue, { at, path, value: valueAt(spelled.value, path) }, source)];
    case 'invalid_value': {
      const known = issue.values.map(String);
      return [
        source.problemAt(
          at,
          `${where} must be one of ${known.join(', ')}`,
          hintFor(String(valueAt(spelled.value, path)), known),
        ),
      ];
    }
    case 'invalid_type': {
      const given = valueAt(spelled.value, path);
      return [source.problemAt(at, typeMessage(issue, where, given), formHint(path.at(-1), given))];
    }
    default:
      return [source.problemAt(at, `${where}: ${issue.message}`, null)];
  }
}

interface Place {
  /** As it is written in the file. */
  at: Path;
  /** As the format spells it. */
  path: Path;
  value: unknown;
}

function unionProblem(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  { at, path, value: given }: Place,
  source: YamlSource,
): DefinitionProblem {
  if ('discriminator' in issue && issue.discriminator === 'type') {
    const message = given === undefined ? 'the task has no "type"' : `unknown type of task "${String(given)}"`;
    return source.problemAt(at, message, typeHint(String(given ?? '')));
  }
  const name = path.at(-1);
  if (
    name === 'for' ||
    name === 'timeout' ||
    name === 'interval' ||
    name === 'every' ||
    name === 'expires' ||
    name === 'remind'
  ) {
    return source.problemAt(at, `"${name}" is not a duration`, 'write 30s, 5m, 12h or 2d');
  }
  return source.problemAt(at, `"${String(name)}" is not of a form that is understood here`, 'look into README.md');
}

function typeMessage(issue: Extract<Issue, { code: 'invalid_type' }>, where: string, given: unknown): string {
  if (given === undefined) return `${where} is missing`;
  return `${where} must be ${WORDS[issue.expected] ?? issue.expected}`;
}

const WORDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of keys and values',
  record: 'a set of keys and values',
};

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[key] : undefined,
    value,
  );
}
