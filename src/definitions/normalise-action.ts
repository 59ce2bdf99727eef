import type { ApprovalEscalation } from '../domain/order.js';
import type { HttpAction, ServiceAction, TaskAction, WaitAction } from '../domain/plan.js';
import type { ServiceName } from '../domain/services.js';
import { durationMs } from './duration.js';
import type { TaskFile } from './format.js';

const LARGEST_ANSWER = 500_000;
const REDIRECTS = 3;
const EVENT_WAIT_MS = 86_400_000;

type Loose = Record<string, unknown>;
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const ms = (value: unknown): number | null =>
  typeof value === 'string' || typeof value === 'number' ? durationMs(value) : null;
const textsOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries((value as Loose | undefined) ?? {}).map(([key, inner]) => [key, String(inner)]));

/** The part of a task that differs by its type. */
export function actionOf(task: TaskFile): TaskAction {
  switch (task.type) {
    case 'service':
      return serviceOf(task);
    case 'http_request':
      return httpOf(task);
    case 'transform':
      return { kind: 'transform', expression: String(task.expression) };
    case 'approval':
      return approvalOf(task);
    case 'choice':
      return { kind: 'choice', question: String(task.question), options: task.options as string[] };
    case 'decision':
      return {
        kind: 'decision',
        question: String(task.question),
        branches: textsOf(task.branches),
        rule: String(task.rule),
      };
    case 'wait':
      return waitOf(task);
    case 'message':
      return { kind: 'message', to: addressOf(task), text: String(task.text) };
    default:
      return { kind: 'workflow', name: String(task.workflow), parameters: task.parameters ?? {} };
  }
}

export const compensationOf = (file: Loose): ServiceAction | HttpAction =>
  file.type === 'http_request' ? httpOf(file) : serviceOf(file);

const serviceOf = (task: Loose): ServiceAction => ({
  kind: 'service',
  service: task.service as ServiceName,
  input: task.input ?? {},
});

function httpOf(task: Loose): HttpAction {
  const { expect } = task;
  return {
    kind: 'http_request',
    method: (task.method as HttpAction['method'] | undefined) ?? 'GET',
    url: String(task.url),
    headers: textsOf(task.headers),
    query: textsOf(task.query),
    body: task.body ?? null,
    expect: Array.isArray(expect) ? (expect as number[]) : typeof expect === 'number' ? [expect] : [],
    response: text(task.response),
    maxBytes: Number(task.max_bytes ?? LARGEST_ANSWER),
    redirects: Number(task.redirects ?? REDIRECTS),
  };
}

function approvalOf(task: TaskFile): TaskAction {
  return {
    kind: 'approval',
    what: text(task.what) ?? task.name ?? task.id,
    amount: task.amount ?? null,
    facts: textsOf(task.facts),
    group: text(task.group),
    users: (task.users as string[] | undefined) ?? [],
    needed: task.needed ?? 1,
    requesterMay: task.requester_may === true,
    reason: task.reason === 'required' ? 'required' : 'optional',
    timeoutMs: ms(task.expires),
    reminderMs: ms(task.remind),
    escalation: escalationOf(task.escalate),
  };
}

function escalationOf(said: unknown): ApprovalEscalation | null {
  if (typeof said !== 'object' || said === null) return null;
  const { after, group, users } = said as { after: unknown; group?: string; users?: string[] };
  return { afterMs: ms(after) ?? 0, group: group ?? null, users: users ?? [] };
}

function waitOf(task: Loose): WaitAction {
  if (typeof task.event === 'string')
    return { kind: 'wait', event: task.event, timeoutMs: ms(task.expires) ?? EVENT_WAIT_MS };
  if (typeof task.until === 'string') return { kind: 'wait', until: task.until };
  return { kind: 'wait', durationMs: ms(task.for) ?? 0 };
}

function addressOf(task: Loose): { thread: true } | { channel: string } | { person: string } {
  if (typeof task.channel === 'string') return { channel: task.channel };
  return typeof task.person === 'string' ? { person: task.person } : { thread: true };
}
