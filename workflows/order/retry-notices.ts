import type { ChoiceOption } from '../../src/domain/run-state.js';
import { NOTICE_CHANNELS, type NoticeChannel } from '../lib/recovery.js';
import type { Run } from '../lib/run.js';
import { edit } from '../lib/step-list.js';
import { StepFailed } from '../lib/steps.js';
import { type Desk, whatOf } from './desk.js';
import { confirmByEmail, confirmBySms, OWN_CHANNEL, sendNotice } from './notices.js';

const LABELS: Record<NoticeChannel, string> = {
  notify_email: 'Send an email instead',
  notify_sms: 'Send an SMS instead',
  notify_call: 'Call instead',
};

/** Whether a completed order still offers to send a failed notice again. */
export const hasRetryableNotices = (run: Run): boolean => run.state.retryableNotices.length > 0;

/** A completed order with a failed notice offers to send it again, or through another channel. Answers what to say. */
export function offerNotices(run: Run): string | null {
  const failed = run.state.steps.filter(({ id, state }) => id in OWN_CHANNEL && state === 'failed');
  if (failed.length === 0) return null;
  run.change((state) => {
    state.retryableNotices = failed.map(({ id }) => ({ stepId: id, options: optionsFor(id) }));
  });
  return `Completed, but this did not get through: ${failed.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)).join(', ')}.`;
}

/** Takes the offer away once the order closes, or nobody could answer the click. */
export function withdrawNotices(run: Run): void {
  run.change((state) => {
    state.retryableNotices = [];
  });
}

const optionsFor = (stepId: string): ChoiceOption[] => [
  { name: 'retry', label: 'Retry', hint: 'Send it again' },
  ...NOTICE_CHANNELS.filter((channel) => channel !== OWN_CHANNEL[stepId]).map((name) => ({
    name,
    label: LABELS[name],
    hint: 'The same words, another way',
  })),
];

/** Sends the notice that was clicked; when it arrives, its buttons go. */
export async function retryNotice(desk: Desk): Promise<void> {
  const { run, choices } = desk;
  const click = choices.takeNotice();
  if (!click) return;
  const { stepId } = click;
  if (!stepId || !run.state.retryableNotices.some((notice) => notice.stepId === stepId)) {
    return run.answer(click, 'This notice got through already.');
  }
  const sent = await (click.option === 'retry' ? again(desk, stepId) : instead(desk, stepId, click.option));
  run.change((state) => {
    if (sent) state.retryableNotices = state.retryableNotices.filter((notice) => notice.stepId !== stepId);
    if (state.retryableNotices.length === 0) state.outcomeReason = null;
    state.choicesMade.push({
      stepId,
      option: click.option,
      by: click.by,
      at: click.at,
      note: sent ? null : 'it failed again',
    });
  });
}

async function again(desk: Desk, stepId: string): Promise<boolean> {
  await (stepId === 'email' ? confirmByEmail(desk) : confirmBySms(desk));
  return desk.run.state.steps.find(({ id }) => id === stepId)?.state === 'completed';
}

async function instead(desk: Desk, stepId: string, option: string): Promise<boolean> {
  const channel = NOTICE_CHANNELS.find((known) => known === option);
  if (!channel) return false;
  const { run } = desk;
  const id = `${stepId}_${channel}_${run.state.choicesMade.length + 1}`;
  const message = `Your order ${desk.request.orderId} (${whatOf(desk.request)}) is confirmed.`;
  try {
    await sendNotice(desk, { channel, id, message });
    run.change(() => edit(run, stepId, { state: 'skipped', detail: 'Sent another way' }));
    return true;
  } catch (error) {
    if (error instanceof StepFailed) return false;
    throw error;
  }
}
