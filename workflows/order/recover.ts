import { convert, formatMoney } from '../../src/domain/money.js';
import { type OrderActivities, REFUSALS } from '../../src/domain/services.js';
import { readDoor } from '../lib/doors.js';
import { Ending, sentence } from '../lib/endings.js';
import { failureOf } from '../lib/failure.js';
import { type NoticeChannel, type Recovery, recovered } from '../lib/recovery.js';
import { StepFailed } from '../lib/steps.js';
import { type Desk, showContents, totalOf } from './desk.js';
import { sendNotice } from './notices.js';

interface Troubled<T> {
  stepId: string;
  retryHint: string;
  notOffered: string[];
  skipHint?: string;
  /** Whether what the step was given may be corrected; never where that would change the price. */
  changeable: boolean;
  act(): Promise<T>;
  ending?(reason: string): Ending;
}

/** Does a step of an order; its failure card knows the order's prices, its customer and what undoing costs. */
export function recover<T>(desk: Desk, { stepId, act, ending, changeable, ...hints }: Troubled<T>): Promise<T | null> {
  const { services, run, choices } = desk;
  const patient = readDoor<OrderActivities>();
  const { email, phone, name } = desk.request.customer;
  const recovery: Recovery = {
    ...hints,
    undoHint: undoHint(desk),
    noticeHint: {
      notify_email: `Write to ${email}, then try again`,
      notify_sms: `Send an SMS to ${phone}, then try again`,
      notify_call: `The call centre calls ${name}, then it is tried again`,
    },
    fields: async () => {
      const fields = changeable ? await patient.changeableFields({ stepId, request: desk.request }) : [];
      return fields.filter(({ id }) => id !== 'product' || run.state.approval === null);
    },
    change: async (fields) => {
      const request = await sayWhenRefused(stepId, () =>
        services.applyChange({ stepId, request: desk.request, fields }),
      );
      const repriced = JSON.stringify(request.items) !== JSON.stringify(desk.request.items);
      if (repriced && run.state.approval !== null) {
        const reason = 'Another product would have to be approved. Cancel, and order it anew.';
        throw new StepFailed(stepId, { refusal: REFUSALS.invalid, type: REFUSALS.invalid, reason });
      }
      desk.request = request;
      if (repriced) reprice(desk);
    },
    notify: (channel: NoticeChannel, n: number) => {
      const failed = run.state.steps.find(({ id }) => id === stepId);
      const message = `About your order ${desk.request.orderId}: ${failed?.detail ?? 'a step failed'}. We are trying again.`;
      return sendNotice(desk, { channel, id: `${stepId}_${channel}_${n}`, message });
    },
    ending: (reason, { by }) =>
      ending?.(reason) ??
      new Ending(
        'cancelled',
        by ? `Cancelled by choice after: ${sentence(reason)}` : `${sentence(reason)} Nobody chose what to do in time.`,
      ),
  };
  return recovered({ run, choices }, recovery, act);
}

/** Another product has another price, at the pinned rate; it is never dearer, so nobody is asked again. */
function reprice(desk: Desk): void {
  const { request, rate, run } = desk;
  desk.total = totalOf(request);
  desk.baseTotal = convert(desk.total, rate.rate, run.settings.baseCurrency);
  showContents(desk);
}

function undoHint({ payment }: Desk): string {
  return payment ? `Give back ${formatMoney(payment.amount)} and end the order` : 'Nothing was charged; end the order';
}

async function sayWhenRefused<T>(stepId: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new StepFailed(stepId, failureOf(error));
  }
}
