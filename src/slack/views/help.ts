import { EXAMPLES } from './home.js';

/** `/signalbox` commands: what is typed, and what it does. */
export const COMMANDS = [
  { name: 'help', usage: 'help', does: 'this list' },
  { name: 'status', usage: 'status', does: 'what is running and what it waits for' },
  { name: 'ledger', usage: 'ledger ORD-…', does: 'every booking of an order and what is left of it' },
  { name: 'retry', usage: 'retry ORD-…', does: 'try the failed step of an order again' },
  { name: 'cancel', usage: 'cancel ORD-…', does: 'stop an order and undo what was done' },
  {
    name: 'return',
    usage: 'return ORD-…',
    does: 'take a completed order back; after its time for Undo somebody else has to agree',
  },
  {
    name: 'delegate',
    usage: 'delegate @name DAYS|off',
    does: 'let somebody decide in your place while you are away',
  },
  { name: 'run', usage: 'run WORKFLOW', does: 'start a workflow with a form' },
  { name: 'workflows', usage: 'workflows', does: 'what can be run, and which files cannot be used' },
  { name: 'schedules', usage: 'schedules', does: 'workflows that start by themselves' },
  { name: 'reload', usage: 'reload', does: 'read the workflow files again (operators)' },
  { name: 'chaos', usage: 'chaos SERVICE RATE|off', does: 'make a service fail on purpose (operators)' },
  { name: 'reset', usage: 'reset', does: 'fill wallet, stock and counter again (operators)' },
] as const;
export type CommandName = (typeof COMMANDS)[number]['name'];

/** Markdown. */
export function helpText(): string {
  const commands = COMMANDS.map(({ usage, does }) => `- \`/signalbox ${usage}\`: ${does}`);
  return [
    'Write me what you need, in a direct message or by mentioning me in a channel. I show the plan and do each step.',
    '',
    ...EXAMPLES.map((example) => `- ${example}`),
    '',
    ...commands,
  ].join('\n');
}
