import type { ChoiceField, ChoiceName, ChoiceOption } from '../../src/domain/run-state.js';
import type { Choice, Choices } from './choice/choices.js';
import type { Ending } from './endings.js';
import type { Run } from './run.js';
import { StepFailed } from './steps.js';

export const NOTICE_CHANNELS = ['notify_email', 'notify_sms', 'notify_call'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** What can be done about one step that failed, with what each way costs or undoes. */
export interface Recovery {
  /** "Try the payment again: $1,899.97" */
  retryHint: string;
  undoHint: string;
  /** What may be corrected before the next attempt; empty: nothing can. */
  fields(): Promise<ChoiceField[]>;
  /** Takes the corrections over. @throws StepFailed with a sentence for the person when they cannot be used */
  change(fields: Record<string, string>): Promise<void>;
  /** Only where leaving the step out is safe. */
  skipHint?: string;
  /** Says so on the card when an option that people may look for is not there. */
  notOffered: string[];
  noticeHint: Record<NoticeChannel, string>;
  /** Really sends it. @throws StepFailed when this channel does not work */
  notify(channel: NoticeChannel, n: number): Promise<void>;
  /** How the run ends when everything is taken back. */
  ending(reason: string, choice: Choice): Ending;
}

/**
 * Does a step; when it fails for good, asks what to do about it until it is done, skipped or given up.
 * Answers null when it was skipped. @throws Ending when it was given up, Stopped
 */
export async function recovered<T>(
  { run, choices }: { run: Run; choices: Choices },
  recovery: Recovery,
  act: () => Promise<T>,
): Promise<T | null> {
  let dead: NoticeChannel[] = [];
  let noticesSent = 0;
  let failed = await failureOfStep(act);
  const stepId = failed.failure?.stepId ?? '';
  while (failed.failure) {
    const { message: reason } = failed.failure;
    const choice = await choices.ask({
      stepId,
      reason,
      options: optionsOf(recovery, await recovery.fields(), dead),
      notOffered: [...recovery.notOffered, ...dead.map((channel) => `${CHANNEL_NAMES[channel]}: did not get through`)],
    });
    if (choice.option === 'undo') throw recovery.ending(reason, choice);
    if (choice.option === 'skip') return skipped(run, stepId);
    const prepared = await failureOfStep(() => prepare(recovery, choice, noticesSent++));
    if (prepared.failure) {
      if (isNotice(choice.option)) dead = [...dead, choice.option];
      failed = { failure: prepared.failure, result: null };
    } else {
      dead = [];
      failed = await failureOfStep(act);
    }
  }
  return failed.result;
}

const CHANNEL_NAMES: Record<NoticeChannel, string> = {
  notify_email: 'Email',
  notify_sms: 'SMS',
  notify_call: 'Call',
};
const isNotice = (option: ChoiceName): option is NoticeChannel => option in CHANNEL_NAMES;

async function prepare(recovery: Recovery, { option, fields }: Choice, n: number): Promise<void> {
  if (option === 'change') await recovery.change(fields);
  if (isNotice(option)) await recovery.notify(option, n + 1);
}

function optionsOf(recovery: Recovery, fields: ChoiceField[], dead: NoticeChannel[]): ChoiceOption[] {
  const change: ChoiceOption[] =
    fields.length > 0 ? [{ name: 'change', label: 'Change and retry', hint: fieldNames(fields), fields }] : [];
  const skip: ChoiceOption[] = recovery.skipHint ? [{ name: 'skip', label: 'Skip', hint: recovery.skipHint }] : [];
  const notices = NOTICE_CHANNELS.filter((channel) => !dead.includes(channel)).map((name) => ({
    name,
    label: `${CHANNEL_NAMES[name]} and retry`,
    hint: recovery.noticeHint[name],
  }));
  return [
    { name: 'retry', label: 'Retry', hint: recovery.retryHint },
    ...change,
    ...skip,
    ...notices,
    { name: 'undo', label: 'Cancel and undo', hint: recovery.undoHint },
  ];
}

const fieldNames = (fields: ChoiceField[]): string =>
  `Correct ${fields.map(({ label }) => `“${label}”`).join(' or ')} first`;

async function failureOfStep<T>(act: () => Promise<T>): Promise<{ failure: StepFailed | null; result: T | null }> {
  try {
    return { failure: null, result: await act() };
  } catch (error) {
    if (error instanceof StepFailed) return { failure: error, result: null };
    throw error;
  }
}

function skipped(run: Run, id: string): null {
  run.tell(({ steps }) => {
    for (const step of steps)
      if (step.id === id) Object.assign(step, { state: 'skipped', detail: 'Skipped by choice' });
  });
  return null;
}
