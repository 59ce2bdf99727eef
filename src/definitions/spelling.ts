import type { Path } from './yaml-source.js';

type Loose = Record<string, unknown>;

export interface Spelled {
  value: unknown;
  /** Where a path of the rewritten value stands in the file. */
  original(path: Path): Path;
}

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads the other spelling of the source documents too (S3-06): `type: activity`, `activity_type: http_request` and
 * the settings under `config`. What comes out is our own spelling; problems are still told at the file's own places.
 */
export function respell(value: unknown): Spelled {
  if (!isObject(value)) return { value, original: (path) => path };
  const moved = new Set<string>();
  const lists = Object.fromEntries(
    ['tasks', 'chain'].flatMap((list) => {
      const tasks = value[list];
      if (!Array.isArray(tasks)) return [];
      return [[list, tasks.map((task: unknown, index) => respellTask(task, `${list}.${index}`, moved))]];
    }),
  );
  return {
    value: { ...value, ...lists },
    original: ([list, index, key, ...rest]) => {
      const path = [list, index, key].filter((part) => part !== undefined);
      if (!moved.has(`${list}.${index}`) || key === undefined) return [...path, ...rest] as Path;
      if (key === 'type') return [list, index, 'activity_type'] as Path;
      return moved.has(`${list}.${index}.${key}`)
        ? ([list, index, 'config', key, ...rest] as Path)
        : ([...path, ...rest] as Path);
    },
  };
}

function respellTask(task: unknown, place: string, moved: Set<string>): unknown {
  if (!isObject(task) || task.type !== 'activity') return task;
  const { type: _, activity_type: kind, config, ...rest } = task;
  const settings = isObject(config) ? config : {};
  moved.add(place);
  for (const key of Object.keys(settings)) moved.add(`${place}.${key}`);
  return { ...settings, ...rest, type: kind };
}
