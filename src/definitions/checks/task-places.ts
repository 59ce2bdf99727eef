import { expressionsIn } from '../../domain/template.js';
import type { DefinitionFile, TaskFile } from '../format.js';
import type { Path } from '../yaml-source.js';

/** A task with its place in the file. */
export interface PlacedTask {
  task: TaskFile;
  path: Path;
  /** Ids it waits for, those of a chain included. */
  waitsFor: string[];
}

export function placedTasks(file: DefinitionFile): PlacedTask[] {
  const chain = (file.chain ?? []) as TaskFile[];
  return [
    ...((file.tasks ?? []) as TaskFile[]).map((task, index) => ({
      task,
      path: ['tasks', index],
      waitsFor: waits(task),
    })),
    ...chain.map((task, index) => {
      const before = chain[index - 1];
      return { task, path: ['chain', index], waitsFor: [...waits(task), ...(before ? [before.id] : [])] };
    }),
  ];
}

const waits = ({ depends_on: on }: TaskFile): string[] => (on === undefined ? [] : Array.isArray(on) ? on : [on]);

export interface PlacedExpression {
  expression: string;
  path: Path;
}

// Keys whose whole value is one expression; in every other text, expressions stand in {{ }}.
export const WHOLE = ['when', 'expression', 'rule', 'response', 'for_each', 'needed'];

/** Every expression of a task, with the key it stands at. */
export function taskExpressions({ task, path }: PlacedTask): PlacedExpression[] {
  return Object.entries(task).flatMap(([key, value]) => {
    const at = [...path, key];
    if (key === 'for_each')
      return [{ expression: typeof value === 'string' ? value : (value as { items: string }).items, path: at }];
    if (WHOLE.includes(key) && key !== 'needed') return [{ expression: String(value), path: at }];
    if (key === 'needed' && typeof value === 'string') return [{ expression: value, path: at }];
    return expressionsIn(value).map((expression) => ({ expression, path: at }));
  });
}
