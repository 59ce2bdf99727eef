import type { RunStateName } from '../src/domain/contract.js';
import { counted } from '../src/domain/counted.js';
import { formatMoney } from '../src/domain/money.js';
import type { ChoiceName, RunState, StepState } from '../src/domain/run-state.js';

const STEPS: Record<StepState['state'], string> = {
  pending: '⚪ not reached',
  running: '⏳ running',
  retrying: '🟡 being tried again',
  waiting: '⏳ waiting',
  completed: '✅ done',
  failed: '❌ failed',
  skipped: '⏭️ skipped',
  compensated: '↩️ taken back',
};

const STATUS: Record<RunStateName, string> = {
  running: 'running',
  waiting_approval: 'waiting for approval',
  waiting_choice: 'waiting for a choice',
  compensating: 'being taken back',
  completed: 'completed',
  rejected: 'rejected',
  expired: 'expired: nobody decided in time',
  payment_failed: 'ended: payment failed',
  insufficient_funds: 'ended: insufficient funds',
  out_of_stock: 'ended: out of stock',
  refunded: 'refunded',
  failed: 'failed',
  cancelled: 'cancelled',
};

const NEXT: Partial<Record<RunStateName, string>> = {
  completed: 'Nothing: wait for the delivery.',
  rejected: 'Talk to the person who rejected it, change the order, and ask again.',
  expired: 'Ask again, and tell an approver that a decision is waiting.',
  payment_failed: 'Check the card or the wallet, or choose another way of paying, then order again.',
  insufficient_funds: 'Have the wallet filled up, or order less.',
  out_of_stock: 'Order a smaller quantity or another product.',
  refunded: 'Order again later, or choose another product.',
  failed: 'Choose another product or supplier, then order again.',
  cancelled: 'Nothing: what was done has been taken back.',
};

const CHOICES: Record<ChoiceName, string> = {
  retry: 'try again',
  change: 'change and try again',
  skip: 'skip',
  notify_email: 'write an email and try again',
  notify_sms: 'send an SMS and try again',
  notify_call: 'have the customer called and try again',
  undo: 'cancel and undo',
};

const titled = (title: string, lines: string[]): string[] => ['', `### ${title}`, ...lines];

const titleOf = ({ steps }: RunState, stepId: string): string => steps.find(({ id }) => id === stepId)?.title ?? stepId;

function stepLine({ state, title, detail, attempt }: StepState): string {
  const tries = attempt > 1 ? ` (${attempt} attempts)` : '';
  const [mark, ...words] = STEPS[state].split(' ');
  return `- ${mark} **${title}**: ${words.join(' ')}${tries}${detail ? ` — ${detail}` : ''}`;
}

function failures(run: RunState): string[] {
  const failed = run.steps.filter((step) => step.state === 'failed');
  const retried = run.steps.filter((step) => step.state !== 'failed' && step.attempt > 1);
  const lines = [
    ...failed.map((step) => `- ${step.title} failed${step.detail ? `: ${step.detail}` : '.'}`),
    ...retried.map((step) => `- ${step.title} needed ${step.attempt} attempts and then went on.`),
    ...run.choicesMade.map(
      ({ stepId, option }) => `- ${titleOf(run, stepId)} had stopped; the choice was to ${CHOICES[option]}.`,
    ),
    ...(run.outcomeReason ? [`- Reason of the outcome: ${run.outcomeReason}`] : []),
  ];
  return lines.length > 0 ? lines : ['- No step failed.'];
}

function next(run: RunState): string[] {
  const notices = run.retryableNotices.map(({ stepId }) => {
    return `- ${titleOf(run, stepId)} was not delivered: use its Retry button on the card.`;
  });
  const open = run.steps.filter((step) => step.undoes && step.state === 'failed');
  const stuck = open.map((step) => `- ${step.title} did not succeed: an operator must look at it.`);
  const byHand = leftOut(run).map(({ title }) => `- ${title} was skipped: do it by hand.`);
  const lines = [...notices, ...byHand, ...stuck];
  if (lines.length === 0 && isReturned(run)) return ['- Nothing: what was done has been taken back.'];
  return lines.length > 0 ? lines : [`- ${NEXT[run.state] ?? 'Wait until the run has ended.'}`];
}

/** What somebody chose to skip and nobody has done: the order completed without it. */
const leftOut = ({ state, steps, choicesMade }: RunState): StepState[] =>
  state !== 'completed'
    ? []
    : steps.filter(
        (step) =>
          step.state === 'skipped' && choicesMade.some(({ stepId, option }) => stepId === step.id && option === 'skip'),
      );

const isReturned = ({ kind, state }: RunState): boolean => kind === 'return' && state === 'refunded';

function impact(run: RunState): string[] {
  const total = run.total ? formatMoney(run.total) : null;
  const what = run.items.map(({ quantity, product }) => `${quantity} × ${product}`).join(', ');
  if (leftOut(run).some(({ id }) => id === 'shipping'))
    return [`- ${what} for ${total ?? 'no charge'} is booked and waits to be shipped.`];
  if (run.state === 'completed') return [`- ${what || run.title} for ${total ?? 'no charge'} is on its way.`];
  if (isReturned(run)) return [`- ${what} for ${total ?? 'no charge'} was returned.`];
  const undone = run.steps.filter((step) => step.state === 'compensated').length;
  const takenBack =
    undone > 0 ? `${counted(undone, 'finished step')} ${undone === 1 ? 'was' : 'were'} taken back.` : null;
  return [`- ${what || run.title} will not be delivered.`, ...(takenBack ? [`- ${takenBack}`] : [])];
}

/** The summary from the record alone (S0-121, S4): services, failures, what to do, what it means. Markdown. */
export function summaryByTemplate(run: RunState): string {
  const order = run.kind === 'order';
  const base =
    run.baseTotal && run.baseTotal.currency !== run.total?.currency ? ` (${formatMoney(run.baseTotal)})` : '';
  return [
    order ? '## Order Summary' : '## Workflow Summary',
    `**${order ? 'Order' : 'Run'} ID**: ${run.runId}`,
    `- **Status**: ${STATUS[run.state]}`,
    ...run.items.map(({ quantity, product, unit }) => `- **Item**: ${quantity} × ${product} at ${formatMoney(unit)}`),
    ...(run.total ? [`- **Total**: ${formatMoney(run.total)}${base}`] : []),
    // The step that writes this very text is still running.
    ...titled('Services', run.steps.filter(({ id }) => id !== 'summary').map(stepLine)),
    ...titled('Failure analysis', failures(run)),
    ...titled('What to do next', next(run)),
    ...titled('Business impact', impact(run)),
  ].join('\n');
}
