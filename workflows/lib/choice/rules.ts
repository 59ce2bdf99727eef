import { clock, mention } from '../../../src/domain/approval-words.js';
import type { ChoiceClick } from '../../../src/domain/run-state.js';
import { mayDirect } from '../people.js';
import type { Run } from '../run.js';

/** Why a click on a failure card or on a failed notice does not count, for the person who clicked; null: it counts. */
export function refusalOfChoice(run: Run, click: ChoiceClick): string | null {
  if (!mayDirect(run, click)) return 'Only the person who asked for it and the operators may choose here.';
  const { choice, retryableNotices } = run.state;
  const notice = retryableNotices.find(({ stepId }) => stepId === click.stepId);
  if (choice?.id !== click.choiceId) {
    if (notice?.options.some(({ name }) => name === click.option)) return null;
    return 'There is nothing to choose here any more.';
  }
  if (choice.decided) {
    const { by, option, at } = choice.decided;
    const who = by === 'nobody' ? 'nobody answered in time, so the default was taken' : `${mention(by)} decided`;
    return `Already chosen: ${who} (${option.replace('_', ' ')}) at ${clock(at)}.`;
  }
  return choice.options.some(({ name }) => name === click.option) ? null : 'This is not possible now.';
}
