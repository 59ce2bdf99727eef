import type { RunStateName } from '../../src/domain/contract.js';
import type { ChoiceOption, RunState, StepState } from '../../src/domain/run-state.js';
import type { End } from '../lib/closing.js';
import { sentence } from '../lib/endings.js';
import { NOTICE_CHANNELS, type NoticeChannel } from '../lib/recovery.js';
import type { Run } from '../lib/run.js';
import { edit } from '../lib/step-list.js';
import { StepFailed } from '../lib/steps.js';
import type { Desk } from './desk.js';
import {
  confirmByEmail,
  confirmBySms,
  harmless,
  LAST_WORDS,
  type Noticing,
  OWN_CHANNEL,
  sendNotice,
} from './notices.js';

/** What sending a notice again needs: an order has it, and so has its return. */
export type Caring = Noticing & Pick<Desk, 'run' | 'choices'>;

const LABELS: Record<NoticeChannel, string> = {
  notify_email: 'Send an email instead',
  notify_sms: 'Send an SMS instead',
  notify_call: 'Call instead',
};

/** Whether an ended run still offers to send a failed notice again. */
export const hasRetryableNotices = (run: Run): boolean => run.state.retryableNotices.length > 0;

/** What a run that ends in this state offers: its confirmations when it completed, else its last words to the customer. */
export const noticesToRetry = ({ steps }: RunState, state: RunStateName): RunState['retryableNotices'] =>
  failedNotices(steps, state).map(({ id }) => ({ stepId: id, options: optionsFor(id) }));

function failedNotices(steps: readonly StepState[], state: RunStateName): StepState[] {
  const ways = state === 'completed' ? OWN_CHANNEL : LAST_WORDS;
  return steps.filter((step) => step.id in ways && step.state === 'failed');
}

/** An ended run with a failed notice offers to send it again, or through another channel. Answers what to say. */
export function offerNotices(run: Run, { state, reason }: End): string | null {
  const failed = failedNotices(run.state.steps, state);
  if (failed.length === 0) return reason;
  run.change((now) => {
    now.retryableNotices = noticesToRetry(now, state);
  });
  const titles = failed.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)).join(', ');
  return reason === null
    ? `Completed, but this did not get through: ${titles}.`
    : `${sentence(reason)} This did not get through: ${titles}.`;
}

/** Takes the offer away once the run closes, or nobody could answer the click. */
export function withdrawNotices(run: Run): void {
  run.change((state) => {
    state.retryableNotices = [];
  });
}

const optionsFor = (stepId: string): ChoiceOption[] => [
  { name: 'retry', label: 'Retry', hint: 'Send it again' },
  ...NOTICE_CHANNELS.filter((channel) => channel !== (OWN_CHANNEL[stepId] ?? LAST_WORDS[stepId])).map((name) => ({
    name,
    label: LABELS[name],
    hint: 'The same words, another way',
  })),
];

/** What is sent again, and what is said of the run when everything arrived. */
interface Resending extends Pick<End, 'reason'> {
  /** The same words for every way. */
  message: string;
}

/** Sends the notice that was clicked; when it arrives, its buttons go. */
export async function retryNotice(parts: Caring, { message, reason }: Resending): Promise<void> {
  const { run, choices } = parts;
  const click = choices.takeNotice();
  if (!click) return;
  const { stepId } = click;
  if (!stepId || !run.state.retryableNotices.some((notice) => notice.stepId === stepId)) {
    return run.answer(click, 'This notice got through already.');
  }
  const sent = await (click.option === 'retry'
    ? again(parts, stepId, message)
    : instead(parts, { stepId, option: click.option, message }));
  run.change((state) => {
    if (sent) state.retryableNotices = state.retryableNotices.filter((notice) => notice.stepId !== stepId);
    if (state.retryableNotices.length === 0) state.outcomeReason = reason;
    state.choicesMade.push({
      stepId,
      option: click.option,
      by: click.by,
      at: click.at,
      note: sent ? null : 'it failed again',
    });
  });
}

async function again(parts: Caring, stepId: string, message: string): Promise<boolean> {
  const channel = LAST_WORDS[stepId];
  if (channel) await harmless(() => sendNotice(parts, { channel, id: stepId, message }));
  else await (stepId === 'email' ? confirmByEmail(parts) : confirmBySms(parts));
  return parts.run.state.steps.find(({ id }) => id === stepId)?.state === 'completed';
}

interface AnotherWay {
  stepId: string;
  option: string;
  message: string;
}

async function instead(parts: Caring, { stepId, option, message }: AnotherWay): Promise<boolean> {
  const channel = NOTICE_CHANNELS.find((known) => known === option);
  if (!channel) return false;
  const { run } = parts;
  const id = `${stepId}_${channel}_${run.state.choicesMade.length + 1}`;
  try {
    await sendNotice(parts, { channel, id, message });
    run.change(() => edit(run, stepId, { state: 'skipped', detail: 'Sent another way' }));
    return true;
  } catch (error) {
    if (error instanceof StepFailed) return false;
    throw error;
  }
}
