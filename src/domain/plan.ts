import type { ApprovalEscalation, RunSettings } from './order.js';
import type { Undo } from './order-return.js';
import type { Origin, Requester } from './origin.js';
import type { ApprovalRequest, RunEvent, RunState } from './run-state.js';
import type { ServiceName } from './services.js';

/**
 * A declared workflow as it runs: parsed, checked and with every default filled in. It is a workflow's input, so a
 * running workflow never notices an edit of its file. Free of zod and YAML.
 */
export interface Plan {
  name: string;
  version: string;
  description: string;
  /** Sentences that mean this workflow. */
  examples: string[];
  /** SHA-256 of everything else in the plan, hex. */
  hash: string;
  parameters: Parameter[];
  tasks: Task[];
  /** At most this many tasks at once. */
  maxParallel: number;
  /** The whole run, in ms; null: no limit. */
  timeoutMs: number | null;
  schedule: Schedule | null;
  /** JSONata over `{parameters, tasks}`: the run's result; null: the last task's. */
  output: string | null;
  /** Tasks whose results `output` reads; left out: all. */
  outputReads?: string[];
  /** Settings of the declared list that the file asked for, filled in when it was read. */
  environment: Record<string, string>;
}

export const PARAMETER_TYPES = [
  'string',
  'integer',
  'number',
  'boolean',
  'money',
  'date',
  'enum',
  'person',
  'channel',
  'email',
  'phone',
  'list',
  'object',
] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

export interface Parameter {
  name: string;
  type: ParameterType;
  required: boolean;
  /** Used when nothing is given; null: none. */
  default: unknown;
  /** How it is asked for. */
  ask: string;
  description: string;
  /** For `enum`: the values, each with other words for it. */
  values: { value: string; synonyms: string[] }[];
  min: number | null;
  max: number | null;
}

/** What is retried, how often and how fast. `nonRetryable` names failure types that are given up at once. */
export interface RetryPolicy {
  attempts: number;
  intervalMs: number;
  backoff: number;
  nonRetryable: string[];
}

export interface ForEach {
  items: string;
  maxParallel: number;
  /** What one item's deed reads, so that a long list does not travel with each of its items; left out: everything. */
  reads?: { tasks: string[]; parameters: string[] };
}

export interface Task {
  id: string;
  title: string;
  action: TaskAction;
  dependsOn: string[];
  /** JSONata; the task is skipped when it is not true. */
  when: string | null;
  /** JSONata that gives a list; the task runs once for each `item`. */
  forEach: ForEach | null;
  retry: RetryPolicy;
  /** One attempt, in ms. */
  timeoutMs: number;
  onError: 'fail' | 'continue' | 'ask';
  /** Used, and shown as such, when the call cannot be made; undefined: none. */
  fallback?: unknown;
  /** How the deed is taken back; registered before it. */
  compensate: ServiceAction | HttpAction | null;
  /** Tasks whose results its expressions read: only those travel to its activities. */
  reads: string[];
}

export type TaskAction =
  | ServiceAction
  | HttpAction
  | { kind: 'transform'; expression: string }
  | ApprovalAction
  | { kind: 'choice'; question: string; options: string[] }
  | DecisionAction
  | WaitAction
  | { kind: 'message'; to: { thread: true } | { channel: string } | { person: string }; text: string }
  | { kind: 'workflow'; name: string; parameters: Template };

/** JSON in which a string may hold `{{ JSONata }}`; a string that is one expression keeps its value's type. */
export type Template = unknown;

export interface ServiceAction {
  kind: 'service';
  service: ServiceName;
  input: Template;
}

export interface HttpAction {
  kind: 'http_request';
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  url: string;
  headers: Record<string, string>;
  query: Record<string, string>;
  body: Template;
  /** Status codes that count as success; empty: every 2xx. */
  expect: number[];
  /** JSONata over `{status, headers, body}`; null: the body. */
  response: string | null;
  maxBytes: number;
  redirects: number;
}

export interface ApprovalAction {
  kind: 'approval';
  what: string;
  /** Template that gives `{amount, currency}`, a number in the base currency, or null. */
  amount: Template;
  facts: Record<string, string>;
  group: string | null;
  users: string[];
  /** Different people who must approve; a template, so that it may depend on the amount. */
  needed: Template;
  requesterMay: boolean;
  reason: 'optional' | 'required';
  timeoutMs: number | null;
  reminderMs: number | null;
  /** Absent in plans from before there was one. */
  escalation?: ApprovalEscalation | null;
}

export interface DecisionAction {
  kind: 'decision';
  question: string;
  /** Branch name -> what it means. */
  branches: Record<string, string>;
  /** JSONata that names the branch when there is no model. */
  rule: string;
}

export type WaitAction =
  | { kind: 'wait'; durationMs: number }
  | { kind: 'wait'; until: string }
  | { kind: 'wait'; event: string; timeoutMs: number };

export interface Schedule {
  cron: string[];
  everyMs: number | null;
  overlap: 'skip' | 'buffer_one' | 'allow_all' | 'cancel_other';
  parameters: Record<string, unknown>;
}

/** Why a file cannot be used: one sentence with a hint, at a place that an editor can jump to. */
export interface DefinitionProblem {
  file: string;
  /** From 1. */
  line: number;
  column: number;
  /** The offending text, at most 80 characters. */
  text: string;
  message: string;
  hint: string | null;
}

/** Input of the `definition` workflow. Parameters are checked and complete. */
export interface DefinitionInput {
  runId: string;
  plan: Plan;
  parameters: Record<string, unknown>;
  requester: Requester;
  /** null: started from a terminal, REST or a schedule; then there is no thread and no card. */
  origin: Origin | null;
  settings: RunSettings;
  /** What the run's earlier histories hand on; left out in the first one. */
  carried?: Carried;
  /** A task of another run: shows no card of its own and leaves its undo to its parent. */
  child?: boolean;
}

/** A task in the middle of which a history ended. */
export type OpenTask =
  | { kind: 'items'; outputs: unknown[]; rest: unknown[] }
  | { kind: 'wait'; until: number }
  | { kind: 'approval' };

/** Everything that a run knows, as the next history of the same run goes on from it. */
export interface Carried {
  state: RunState;
  undoes: Undo[];
  /** Tasks that are over. */
  done: string[];
  /** Results that somebody still reads. */
  outputs: Record<string, unknown>;
  open: Record<string, OpenTask>;
  /** Requests for approval before the one in the state. */
  asked: ApprovalRequest[];
  events: RunEvent[];
  audit: { at: string; by: string; what: string }[];
}

export interface DefinitionOutcome {
  runId: string;
  state: string;
  output: unknown;
  reason: string | null;
  /** For the parent of a child: what it did, to be taken back with the rest. */
  undoes: Undo[];
}
