import type { End } from '../lib/closing.js';
import { slackDoor } from '../lib/doors.js';
import { StepFailed } from '../lib/steps.js';
import type { Desk } from './desk.js';
import { noticesToRetry } from './retry-notices.js';

/** Step 11: always, whatever the ending, and once more when that ending is undone; told as it will stand on its card. */
export async function summarise(
  desk: Pick<Desk, 'run' | 'step' | 'services'>,
  { state, reason: outcomeReason }: End,
): Promise<void> {
  const { run, step, services } = desk;
  // They are offered at the end, which is after this.
  const retryableNotices = noticesToRetry(run.state, state);
  const again = run.state.summaryMarkdown === null ? '' : `-${state}`;
  try {
    const { markdown } = await step({
      id: 'summary',
      deed: () => services.writeSummary({ run: { ...run.state, state, outcomeReason, retryableNotices } }),
      told: ({ by }) =>
        by === 'model' ? 'Written by the model, checked against the record' : 'Written from the record',
    });
    run.change((now) => {
      now.summaryMarkdown = markdown;
    });
    const { origin, workflowId } = run.state;
    if (origin === null) return;
    const slack = slackDoor();
    const post = { origin, key: `${workflowId}:summary${again}`, markdown, kind: 'summary' as const };
    run.outbox.send('told', () => slack.postToThread(post));
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
  }
}
