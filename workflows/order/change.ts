import { defineSignal, setHandler } from '@temporalio/workflow';
import { isDoor } from '../../src/domain/approval-words.js';
import { SIGNALS } from '../../src/domain/contract.js';
import type { OrderRequest } from '../../src/domain/order.js';
import type { Desk } from './desk.js';

/** A change of the order by the person who placed it, as the conversation hands it on. */
export interface OrderChange {
  request: OrderRequest;
  by: string;
}

/** "Make it 4" while the order waits for approval: what was shown is withdrawn, and the new order is asked. */
export function acceptChanges(desk: Desk): void {
  const { run, approvals } = desk;
  const say = (user: string, markdown: string) => {
    const { origin } = run.state;
    if (origin) run.answer({ by: user, channel: origin.channel, threadTs: origin.threadTs }, markdown);
  };

  setHandler(defineSignal<[OrderChange]>(SIGNALS.changeOrder), ({ request, by }) => {
    const mine = by === run.state.requester.userId || isDoor(by);
    const refused = !mine
      ? 'Only the person who placed the order may change it.'
      : run.state.approval?.state !== 'waiting' || desk.payment !== null
        ? 'The order can only be changed while it waits for approval. Stop it and place a new one instead.'
        : null;
    run.audit.note(by, `changed the order${refused ? `; refused: ${refused}` : ''}`);
    if (refused !== null) return say(by, refused);
    const { orderId, requester, origin } = desk.request;
    desk.request = { ...request, orderId, requester, origin };
    approvals.withdraw();
  });
}
