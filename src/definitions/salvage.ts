import type { z } from 'zod';
import { expressionsIn } from '../domain/template.js';
import { type DefinitionFile, definitionFormat } from './format.js';

type Loose = Record<string, unknown>;
const LISTS = ['tasks', 'chain', 'parameters'];

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What of a file with mistakes of form can still be checked for its meaning: mistaken entries of lists lose the keys
 * that are wrong, and other mistaken values are left out. Null when too little is left to say anything true.
 */
export function salvage(value: unknown, issues: readonly z.core.$ZodIssue[]): DefinitionFile | null {
  if (!isObject(value)) return null;
  const copy = structuredClone(value);
  for (const issue of issues) {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) remove(copy, [...path, key]);
    // A task without a known type stays as one that does nothing: others may still wait for it.
    else if (isLame(copy, path)) quiet(copy, path);
    else remove(copy, path);
  }
  // Without its tasks everything else in the file would look as if nothing used it.
  if (['tasks', 'chain'].some((list) => list in value && !(list in copy))) return null;
  const named = { name: 'unnamed', description: 'none', ...copy };
  const first = definitionFormat.safeParse(named);
  // A task that lacks what was wrong in it can still wait and be waited for.
  for (const { path } of first.error?.issues ?? [])
    quiet(
      named,
      path.filter((part) => typeof part !== 'symbol'),
    );
  const parsed = first.success ? first : definitionFormat.safeParse(named);
  return parsed.success ? parsed.data : null;
}

/** The task's type is unknown, or something that its type needs is missing. */
function isLame(file: Loose, [list, index, key]: (string | number)[]): boolean {
  const tasks = list === 'tasks' || list === 'chain' ? file[list] : undefined;
  const task = Array.isArray(tasks) ? tasks[Number(index)] : undefined;
  return isObject(task) && (key === 'type' || (key !== undefined && key !== 'id' && !(key in task)));
}

function quiet(file: Loose, [list, index]: (string | number)[]): void {
  const tasks = file[String(list)];
  const task = Array.isArray(tasks) ? tasks[Number(index)] : undefined;
  if (!isObject(task)) return;
  const { id, depends_on, when } = task;
  const kept = Object.fromEntries(Object.entries({ id, depends_on, when }).filter(([, inner]) => inner !== undefined));
  const texts = expressionsIn(task).map((expression) => `{{ ${expression} }}`);
  (tasks as unknown[])[Number(index)] = { ...kept, type: 'message', text: ['…', ...texts].join(' ') };
}

function remove(file: Loose, path: (string | number)[]): void {
  const last = path.at(-1);
  let parent: unknown = file;
  for (const key of path.slice(0, -1))
    parent = isObject(parent) || Array.isArray(parent) ? (parent as Loose)[key] : null;
  if (last === undefined || parent === null) return;
  if (isObject(parent)) delete parent[String(last)];
  else if (Array.isArray(parent) && !LISTS.includes(String(path[0]))) parent.splice(Number(last), 1);
}
