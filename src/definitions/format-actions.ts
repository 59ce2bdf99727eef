import { z } from 'zod';
import { SERVICES } from '../domain/services.js';
import { DURATION_PATTERN } from './duration.js';

/** 30s, 5m, 2d, or a number of seconds. */
export const duration = z.union([
  z.string().regex(new RegExp(DURATION_PATTERN), 'is not a duration; write 30s, 5m, 12h or 2d'),
  z.number().nonnegative(),
]);
export const expression = z.string().min(1).max(4_000);
const template = z.unknown();
const texts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

const service = z.strictObject({ service: z.enum(SERVICES), input: template.optional() });
const http = z.strictObject({
  url: z.string().min(1),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']).optional(),
  headers: texts.optional(),
  query: texts.optional(),
  body: template.optional(),
  expect: z.union([z.number().int(), z.array(z.number().int())]).optional(),
  response: expression.optional(),
  max_bytes: z.number().int().positive().max(5_000_000).optional(),
  redirects: z.number().int().min(0).max(10).optional(),
});

/** How a deed is taken back: a service or a request. */
export const compensation = z.union([
  service.extend({ type: z.literal('service').optional() }),
  http.extend({ type: z.literal('http_request') }),
]);

/** What each kind of task says beside what all tasks say. */
export const ACTIONS = {
  service: service.shape,
  http_request: http.shape,
  transform: { expression },
  approval: {
    what: z.string().optional(),
    amount: template.optional(),
    facts: texts.optional(),
    group: z.string().optional(),
    users: z.array(z.string()).optional(),
    needed: z.union([z.number().int().min(1).max(10), expression]).optional(),
    requester_may: z.boolean().optional(),
    reason: z.enum(['optional', 'required']).optional(),
    expires: duration.optional(),
    remind: duration.optional(),
    escalate: z
      .strictObject({ after: duration, group: z.string().optional(), users: z.array(z.string()).optional() })
      .refine(({ group, users = [] }) => group !== undefined || users.length > 0, 'Name a group or users.')
      .optional(),
  },
  choice: { question: z.string().min(1), options: z.array(z.string().min(1)).min(2).max(5) },
  decision: {
    question: z.string().min(1),
    branches: z.record(z.string(), z.string()),
    rule: expression,
  },
  wait: {
    for: duration.optional(),
    until: z.string().optional(),
    event: z.string().optional(),
    expires: duration.optional(),
  },
  message: { text: z.string().min(1), channel: z.string().optional(), person: z.string().optional() },
  workflow: { workflow: z.string().min(1), parameters: z.record(z.string(), template).optional() },
} as const;

export const KINDS = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];
