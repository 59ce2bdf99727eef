import { createHash } from 'node:crypto';
import type { ForEach, Parameter, Plan, RetryPolicy, Schedule, Task } from '../domain/plan.js';
import { taskExpressions } from './checks/task-places.js';
import { durationMs } from './duration.js';
import type { DefinitionFile, TaskFile } from './format.js';
import { actionOf, compensationOf } from './normalise-action.js';
import { parseExpression } from './references.js';

// Defaults of the source documents' configuration (S4-22…24), where they say any.
const DEFAULTS = { maxParallel: 5, attempts: 3, intervalMs: 1_000, backoff: 2, timeoutMs: 30_000, forEachParallel: 10 };

/** Fills in every default; the file must have passed its format. The hash names the plan, whatever file it came from. */
export function normalise(file: DefinitionFile, environment: Record<string, string>): Plan {
  const plan: Omit<Plan, 'hash'> = {
    name: file.name,
    version: String(file.version ?? '1.0'),
    description: file.description,
    examples: file.examples ?? [],
    parameters: (file.parameters ?? []).map(parameterOf),
    tasks: [...tasksOf(file), ...chainOf(file)],
    maxParallel: file.max_parallel ?? DEFAULTS.maxParallel,
    timeoutMs: ms(file.timeout),
    schedule: scheduleOf(file),
    output: file.output ?? null,
    ...outputReads(file.output),
    environment,
  };
  return { ...plan, hash: createHash('sha256').update(JSON.stringify(plan)).digest('hex') };
}

const ms = (value: string | number | undefined): number | null => (value === undefined ? null : durationMs(value));

type ParameterFile = NonNullable<DefinitionFile['parameters']>[number];

function parameterOf(file: ParameterFile): Parameter {
  return {
    name: file.name,
    type: file.type,
    required: file.required ?? file.default === undefined,
    default: file.default ?? null,
    ask: file.ask ?? `What is the ${file.name.replace(/_/g, ' ')}?`,
    description: file.description ?? '',
    values: (file.values ?? []).map((value) => (typeof value === 'string' ? { value, synonyms: [] } : value)),
    min: file.min ?? null,
    max: file.max ?? null,
  };
}

function outputReads(output: string | undefined): Pick<Plan, 'outputReads'> {
  const parsed = output === undefined ? null : parseExpression(output);
  return parsed?.ok && !parsed.reads.everything ? { outputReads: [...new Set(parsed.reads.tasks)] } : {};
}

const tasksOf = (file: DefinitionFile): Task[] =>
  ((file.tasks ?? []) as TaskFile[]).map((task) => taskOf(task, file, listOf(task.depends_on)));

/** `chain:` is shorthand: each task waits for the one before it. */
const chainOf = (file: DefinitionFile): Task[] =>
  ((file.chain ?? []) as TaskFile[]).map((task, index, chain) => {
    const before = chain[index - 1];
    return taskOf(task, file, [...listOf(task.depends_on), ...(before ? [before.id] : [])]);
  });

function taskOf(task: TaskFile, file: DefinitionFile, dependsOn: string[]): Task {
  const each = task.for_each;
  return {
    id: task.id,
    title: task.name ?? titleOf(task.id),
    action: actionOf(task),
    dependsOn: [...new Set(dependsOn)],
    when: task.when ?? null,
    forEach: each === undefined ? null : { ...eachOf(each), ...itemReads(task) },
    retry: retryOf(task.retry, file.defaults?.retry),
    timeoutMs: ms(task.timeout) ?? ms(file.defaults?.timeout) ?? DEFAULTS.timeoutMs,
    onError: task.on_error ?? file.defaults?.on_error ?? 'fail',
    ...(task.fallback === undefined ? {} : { fallback: task.fallback }),
    compensate: task.compensate ? compensationOf(task.compensate) : null,
    reads: readsOf(task),
  };
}

/** Ids of the tasks whose results this task's expressions read. */
function readsOf(task: TaskFile): string[] {
  const read = taskExpressions({ task, path: [], waitsFor: [] }).flatMap(({ expression }) => {
    const parsed = parseExpression(expression);
    return parsed.ok ? parsed.reads.tasks : [];
  });
  return [...new Set(read)];
}

/** What one item reads; nothing is said when an expression looks at everything. */
function itemReads(task: TaskFile): Pick<ForEach, 'reads'> {
  const { for_each: _, when: __, ...deed } = task;
  const parsed = taskExpressions({ task: deed, path: [], waitsFor: [] }).map(({ expression }) =>
    parseExpression(expression),
  );
  if (parsed.some((one) => !one.ok || one.reads.everything)) return {};
  const named = (kind: 'tasks' | 'parameters') => [
    ...new Set(parsed.flatMap((one) => (one.ok ? one.reads[kind] : []))),
  ];
  return { reads: { tasks: named('tasks'), parameters: named('parameters') } };
}

const eachOf = (each: NonNullable<TaskFile['for_each']>): ForEach =>
  typeof each === 'string'
    ? { items: each, maxParallel: DEFAULTS.forEachParallel }
    : { items: each.items, maxParallel: each.max_parallel ?? DEFAULTS.forEachParallel };

function retryOf(own: TaskFile['retry'], shared: TaskFile['retry']): RetryPolicy {
  const policy = { ...shared, ...own };
  return {
    attempts: policy.attempts ?? DEFAULTS.attempts,
    intervalMs: ms(policy.interval) ?? DEFAULTS.intervalMs,
    backoff: policy.backoff ?? DEFAULTS.backoff,
    nonRetryable: policy.non_retryable ?? [],
  };
}

function scheduleOf({ schedule }: DefinitionFile): Schedule | null {
  if (!schedule) return null;
  return {
    cron: listOf(schedule.cron),
    everyMs: ms(schedule.every),
    overlap: schedule.overlap ?? 'skip',
    parameters: schedule.parameters ?? {},
  };
}

export const listOf = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const titleOf = (id: string): string => {
  const words = id.replace(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
