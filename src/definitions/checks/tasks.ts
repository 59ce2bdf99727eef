import type { DefinitionProblem } from '../../domain/plan.js';
import type { TaskFile } from '../format.js';
import type { YamlSource } from '../yaml-source.js';
import type { PlacedTask } from './task-places.js';

type Rule = (task: TaskFile) => { key: string; message: string; hint: string } | null;

const has = (task: TaskFile, ...keys: string[]): string[] => keys.filter((key) => task[key] !== undefined);

/** What the keys of one task may not say together. */
const RULES: Rule[] = [
  (task) =>
    task.type === 'wait' && has(task, 'for', 'until', 'event').length !== 1
      ? { key: 'type', message: `"${task.id}" must wait for exactly one thing`, hint: 'give one of: for, until, event' }
      : null,
  (task) =>
    task.type === 'decision' && Object.keys(task.branches as object).length < 2
      ? { key: 'branches', message: `"${task.id}" has nothing to decide between`, hint: 'name two branches or more' }
      : null,
  (task) =>
    task.type === 'message' && has(task, 'channel', 'person').length > 1
      ? { key: 'person', message: `"${task.id}" can be sent to one place only`, hint: 'keep channel or person' }
      : null,
  (task) =>
    task.for_each !== undefined && ['approval', 'choice', 'wait'].includes(task.type)
      ? {
          key: 'for_each',
          message: `a task of type ${task.type} cannot run for each item`,
          hint: 'put it into a workflow of its own',
        }
      : null,
  (task) =>
    task.compensate !== undefined && !['service', 'http_request', 'workflow'].includes(task.type)
      ? {
          key: 'compensate',
          message: `a task of type ${task.type} has nothing to take back`,
          hint: 'move "compensate" to the task that acts',
        }
      : null,
];

export const checkTasks = (tasks: readonly PlacedTask[], source: YamlSource): DefinitionProblem[] =>
  tasks.flatMap(({ task, path }) =>
    RULES.flatMap((rule) => {
      const broken = rule(task);
      return broken ? [source.problemAt([...path, broken.key], broken.message, broken.hint)] : [];
    }),
  );
