import { z } from 'zod';
import { PARAMETER_TYPES } from '../domain/plan.js';
import { ACTIONS, compensation, duration, expression, KINDS } from './format-actions.js';

const NAME = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/;
const name = z.string().regex(NAME, 'use lower-case letters, digits, - and _, starting with a letter').max(60);

const retry = z.strictObject({
  attempts: z.number().int().min(1).max(20).optional(),
  interval: duration.optional(),
  backoff: z.number().min(1).max(10).optional(),
  non_retryable: z.array(z.string()).optional(),
});

const parameter = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'use lower-case letters, digits and _, starting with a letter'),
  type: z.enum(PARAMETER_TYPES),
  required: z.boolean().optional(),
  default: z.unknown().optional(),
  ask: z.string().optional(),
  description: z.string().optional(),
  values: z
    .array(z.union([z.string(), z.strictObject({ value: z.string(), synonyms: z.array(z.string()) })]))
    .optional(),
  min: z.number().optional(),
  max: z.number().optional(),
});

const everyTask = {
  id: name,
  name: z.string().max(100).optional(),
  depends_on: z.union([z.string(), z.array(z.string())]).optional(),
  when: expression.optional(),
  for_each: z
    .union([
      expression,
      z.strictObject({ items: expression, max_parallel: z.number().int().min(1).max(100).optional() }),
    ])
    .optional(),
  retry: retry.optional(),
  timeout: duration.optional(),
  on_error: z.enum(['fail', 'continue', 'ask']).optional(),
  fallback: z.unknown().optional(),
  compensate: compensation.optional(),
};

/** Keys that every task may have, and those of a parameter. */
export const TASK_KEYS: string[] = Object.keys(everyTask);
export const PARAMETER_KEYS: string[] = Object.keys(parameter.shape);

const kinds = KINDS.map((kind) => z.strictObject({ type: z.literal(kind), ...everyTask, ...ACTIONS[kind] }));
type Kind = (typeof kinds)[number];

/** One task as people write it; `type` says which other keys there are. */
const taskFormat = z.discriminatedUnion('type', kinds as [Kind, ...Kind[]]);

const schedule = z.strictObject({
  cron: z.union([z.string(), z.array(z.string())]).optional(),
  every: duration.optional(),
  overlap: z.enum(['skip', 'buffer_one', 'allow_all', 'cancel_other']).optional(),
  parameters: z.record(z.string(), z.unknown()).optional(),
});

/** A definition file as people write it. Its JSON Schema is published for editors. */
export const definitionFormat = z.strictObject({
  name,
  version: z.union([z.string(), z.number()]).optional(),
  description: z.string().min(1).max(500),
  examples: z.array(z.string()).max(20).optional(),
  parameters: z.array(parameter).max(40).optional(),
  env: z.array(z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'name a setting in capital letters')).optional(),
  max_parallel: z.number().int().min(1).max(100).optional(),
  timeout: duration.optional(),
  defaults: z
    .strictObject({
      retry: retry.optional(),
      timeout: duration.optional(),
      on_error: z.enum(['fail', 'continue', 'ask']).optional(),
    })
    .optional(),
  tasks: z.array(taskFormat).max(500).optional(),
  chain: z.array(taskFormat).max(500).optional(),
  schedule: schedule.optional(),
  output: expression.optional(),
});

export type DefinitionFile = z.infer<typeof definitionFormat>;
export type TaskFile = z.infer<typeof everyTaskFormat> & { type: string } & Record<string, unknown>;
const everyTaskFormat = z.strictObject(everyTask);
