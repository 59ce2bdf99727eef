import { definitionFormat, PARAMETER_KEYS, TASK_KEYS } from './format.js';
import { ACTIONS, KINDS } from './format-actions.js';
import { hintFor, nearest } from './nearest.js';

type Path = readonly (string | number)[];

/** Words of other tools, and what they are called here. */
const KEYS: Record<string, string> = {
  if: 'when',
  condition: 'when',
  needs: 'depends_on',
  after: 'depends_on',
  steps: 'tasks',
  inputs: 'parameters',
  params: 'parameters',
  retries: 'retry',
  approvers: 'users',
  message: 'text',
  loop: 'for_each',
  rollback: 'compensate',
  undo: 'compensate',
  title: 'name',
};
const PARAMETER_WORDS: Record<string, string> = { options: 'values', choices: 'values', question: 'ask', label: 'ask' };

const TASK_TYPES: Record<string, string> = {
  email: 'write type: service with service: email_notification',
  mail: 'write type: service with service: email_notification',
  sms: 'write type: service with service: sms_notification',
  slack: 'write type: message',
  slack_message: 'write type: message',
  http: 'write type: http_request',
  sleep: 'write type: wait',
  delay: 'write type: wait',
  question: 'write type: choice',
  shell: 'commands cannot be run; write type: http_request to call a service that does it',
  script: 'commands cannot be run; write type: transform or http_request',
};

/** How the value of a key is written, for those that are often guessed wrongly. */
const FORMS: Record<string, string> = {
  schedule: 'write { cron: "0 9 * * *" } or { every: 1h }',
  retry: 'write { attempts: 3, interval: 1s }',
  branches: 'write { yes: what it means, no: what it means }',
  parameters: 'write each as - { name: who, type: person }',
  options: 'write [Yes, No]',
  rule: 'the JSONata that names a branch when there is no model',
  compensate: 'write { type: http_request, method: DELETE, url: … }',
};

/** What an unknown key was probably meant to be, else the keys that there are. */
export function keyHint(path: Path, key: string, value: unknown): string {
  const known = keysAt(path, value);
  const words = path[0] === 'parameters' ? { ...KEYS, ...PARAMETER_WORDS } : KEYS;
  const meant = words[key.toLowerCase()];
  if (meant && known.includes(meant)) return `did you mean "${meant}"?`;
  const close = nearest(key, known);
  if (close) return `did you mean "${close}"?`;
  return known.length > 0 ? `there are: ${known.join(', ')}` : 'look into README.md for the keys there are';
}

function keysAt(path: Path, value: unknown): string[] {
  if (path.length === 0) return Object.keys(definitionFormat.shape);
  if (path.length !== 2) return [];
  if (path[0] === 'parameters') return PARAMETER_KEYS;
  const { type } = (value ?? {}) as { type?: unknown };
  const kind = KINDS.find((name) => name === type);
  return ['type', ...TASK_KEYS, ...(kind ? Object.keys(ACTIONS[kind]) : [])];
}

/** For a type of task that is not there. */
export const typeHint = (given: string): string => TASK_TYPES[given.toLowerCase()] ?? hintFor(given, KINDS);

/** How a value of another shape is written; null when the sentence says it all. */
export function formHint(key: string | number | undefined, given: unknown): string | null {
  if (typeof given === 'string' && /^(yes|no|on|off)$/i.test(given)) return 'write true or false';
  return FORMS[String(key)] ?? null;
}
