import type { Task } from '../../src/domain/plan.js';
import { Ending } from '../lib/endings.js';
import type { NoticeChannel, Recovery } from '../lib/recovery.js';
import type { Desk } from './desk.js';

/** What the failure card of a declared task offers. Skipping is safe where the file has a fallback or goes on anyway. */
export function recoveryOf(desk: Desk, task: Task): Recovery {
  const { run, key, step, services } = desk;
  const { requester } = run.state;
  return {
    retryHint: `Try “${task.title}” again`,
    undoHint: 'Take back everything done so far and end the run',
    notOffered: [],
    noticeHint: {
      notify_email: `Write to ${requester.email ?? 'the requester'}, then try again`,
      notify_sms: `Send an SMS to ${requester.phone ?? 'the requester'}, then try again`,
      notify_call: 'The call centre calls, then it is tried again',
    },
    fields: async () => [],
    change: async () => undefined,
    notify: async (channel: NoticeChannel, n: number) => {
      const id = `${task.id}_${channel}_${n}`;
      const message = `${run.state.title}: “${task.title}” failed. We are trying again.`;
      const deed = noticeDeed(channel, { email: requester.email ?? '', phone: requester.phone ?? '', message });
      await step({
        id,
        title: TITLES[channel],
        deed: () => services(task.timeoutMs).performTask({ ...key(id), deed, scope: desk.scope({ reads: [] }) }),
        told: ({ told }) => told,
      });
    },
    ending: (reason, { by }) =>
      new Ending(
        'cancelled',
        by ? `Cancelled by choice after: ${reason}.` : `${reason}. Nobody chose what to do in time.`,
      ),
  };
}

const TITLES: Record<NoticeChannel, string> = {
  notify_email: 'Notify by email',
  notify_sms: 'Notify by SMS',
  notify_call: 'Notify by call',
};

function noticeDeed(
  channel: NoticeChannel,
  { email, phone, message }: { email: string; phone: string; message: string },
) {
  const service = (
    { notify_email: 'email_notification', notify_sms: 'sms_notification', notify_call: 'call_center_trigger' } as const
  )[channel];
  const to = channel === 'notify_email' ? { recipient: email, subject: 'A step failed' } : { phone_number: phone };
  return { kind: 'service' as const, service, input: { ...to, message } };
}
