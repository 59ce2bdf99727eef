import { formatMoney, type Money } from '../../src/domain/money.js';
import type { ReturnSlip } from '../../src/domain/order-return.js';
import type { RunState } from '../../src/domain/run-state.js';
import { together } from '../lib/endings.js';
import { NOTICE_CHANNELS, type NoticeChannel } from '../lib/recovery.js';
import { type Desk, whatOf } from './desk.js';
import { harmless, type Noticing, OWN_CHANNEL, sendNotice } from './notices.js';

/** The ways by which the customer heard of the order: each of them has to tell its end too. */
export function toldBy({ steps }: RunState): NoticeChannel[] {
  const sent = steps.filter(({ state }) => state === 'completed').map(({ id }) => OWN_CHANNEL[id] ?? noticeIn(id));
  return NOTICE_CHANNELS.filter((channel) => sent.includes(channel));
}

/** "email_notify_call_1" is a call that took the place of the email. */
const noticeIn = (stepId: string): string | undefined => /_(notify_(?:email|sms|call))_\d+$/.exec(stepId)?.[1];

/** Who was told of an order is told that it was cancelled. A notice that fails is told on the card and changes nothing. */
export const tellCancelled = (desk: Desk): Promise<void> =>
  tellAll(desk, toldBy(desk.run.state), cancellationWords(desk));

/** What the customer of a cancelled order is told. */
export function cancellationWords({ request, run, payment }: Pick<Desk, 'request' | 'run' | 'payment'>): string {
  const words = `Your order ${request.orderId} (${whatOf(request)}) was cancelled and will not be delivered.`;
  return words + givenBack(run.state, payment?.amount ?? null);
}

/** Who was told of an order is told that it was returned; without a record of the ways, by email. */
export const tellReturned = (parts: Noticing, run: RunState, slip: ReturnSlip): Promise<void> =>
  tellAll(parts, slip.toldBy ?? ['notify_email'], returnWords(run, slip));

/** What the customer of a returned order is told. */
export const returnWords = (run: RunState, { request, total }: ReturnSlip): string =>
  `Your order ${request.orderId} (${whatOf(request)}) was returned.${givenBack(run, total)}`;

/** Only what was really given back is promised. */
function givenBack({ steps }: RunState, amount: Money | null): string {
  const refunds = steps.filter(({ undoes }) => undoes?.startsWith('funds'));
  const all = refunds.length > 0 && refunds.every(({ state }) => state === 'completed');
  return amount !== null && all ? ` ${formatMoney(amount)} was given back.` : '';
}

const TITLES: Record<NoticeChannel, string> = {
  notify_email: 'Tell the customer by email',
  notify_sms: 'Tell the customer by SMS',
  notify_call: 'Tell the customer by call',
};

const tellAll = (parts: Noticing, channels: readonly NoticeChannel[], message: string): Promise<void> =>
  together(
    ...channels.map((channel) =>
      harmless(() => sendNotice(parts, { channel, id: `undone_${channel}`, title: TITLES[channel], message })),
    ),
  );
