import type { DefinitionProblem } from '../../domain/plan.js';
import { hintFor } from '../nearest.js';
import type { YamlSource } from '../yaml-source.js';
import type { PlacedTask } from './task-places.js';

/** Tasks that are missing, named twice, wait for unknown ones, or wait for each other in a circle. */
export function checkDependencies(tasks: readonly PlacedTask[], source: YamlSource): DefinitionProblem[] {
  if (tasks.length === 0) return [source.problemAt([], 'the workflow has no tasks', 'add a list "tasks" or "chain"')];
  const ids = tasks.map(({ task }) => task.id);
  const twice = tasks
    .filter(({ task }, index) => ids.indexOf(task.id) < index)
    .map(({ task, path }) =>
      source.problemAt([...path, 'id'], `two tasks are called "${task.id}"`, 'give each task an id of its own'),
    );
  const unknown = tasks.flatMap(({ task, path, waitsFor }) =>
    waitsFor
      .filter((id) => !ids.includes(id))
      .map((id) =>
        source.problemAt(
          [...path, 'depends_on'],
          `"${task.id}" depends on "${id}", which is no task`,
          hintFor(id, ids),
        ),
      ),
  );
  return [...twice, ...unknown, ...circle(tasks, source)];
}

function circle(tasks: readonly PlacedTask[], source: YamlSource): DefinitionProblem[] {
  const byId = new Map(tasks.map((placed) => [placed.task.id, placed]));
  const done = new Set<string>();

  const findCircle = (id: string, trail: string[]): string[] | null => {
    const seen = trail.indexOf(id);
    if (seen >= 0) return trail.slice(seen);
    if (done.has(id)) return null;
    for (const next of byId.get(id)?.waitsFor ?? []) {
      const found = findCircle(next, [...trail, id]);
      if (found) return found;
    }
    done.add(id);
    return null;
  };

  for (const { task } of tasks) {
    const path = findCircle(task.id, []);
    const first = path && byId.get(path[0] ?? '');
    if (path && first) {
      const told = [...path, path[0]].join(' → ');
      return [
        source.problemAt(
          [...first.path, 'depends_on'],
          `these tasks wait for each other: ${told}`,
          'take one of the dependencies away',
        ),
      ];
    }
  }
  return [];
}

/** Every id that a task waits for, directly or through others. */
export function ancestors(id: string, tasks: readonly PlacedTask[]): Set<string> {
  const byId = new Map(tasks.map((placed) => [placed.task.id, placed]));
  const found = new Set<string>();
  const visit = (each: string): void => {
    for (const before of byId.get(each)?.waitsFor ?? []) {
      if (found.has(before)) continue;
      found.add(before);
      visit(before);
    }
  };
  visit(id);
  return found;
}
