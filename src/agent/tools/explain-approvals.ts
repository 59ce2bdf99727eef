import { tool } from 'langchain';
import { z } from 'zod';
import { formatMoney, money } from '../../domain/money.js';
import type { RunSettings } from '../../domain/order.js';
import type { RunState } from '../../domain/run-state.js';
import { aboutRun } from '../run-name.js';
import type { TurnContext } from '../turn-context.js';
import { openRunIn } from './find-run.js';

/** The rules of approval as they are set, and for whom an order that waits waits. */
export const explainApprovals = (turn: TurnContext) =>
  tool(
    async () => {
      const waiting = await openRunIn(turn);
      return [...waitsFor(waiting), rule(turn.settings)].join('\n');
    },
    {
      name: 'explain_approvals',
      description:
        'Who may approve, above which amount, for how long: for "who can approve this?", "what is the limit?".',
      schema: z.object({}),
    },
  );

function waitsFor(run: RunState | null): string[] {
  const approval = run?.approval;
  if (!run || approval?.state !== 'waiting') return [];
  const until = `${approval.expiresAt.slice(11, 16)} UTC`;
  return [`**${run.runId}** (${aboutRun(run)}) waits until ${until} for a decision of ${decidersOf(approval)}.`];
}

function rule(settings: RunSettings): string {
  const limit = formatMoney(money(settings.approvalThresholdMinor, settings.baseCurrency));
  const who = decidersOf({ group: settings.approverGroup, users: settings.approverUsers });
  const minutes = Math.max(1, Math.round(settings.approvalTimeoutMs / 60_000));
  return `An order above ${limit} needs the approval of ${who}, given with the buttons on the request within ${minutes} min, or it expires and nothing is charged; nobody decides about an own order. Up to ${limit} nobody is asked.`;
}

function decidersOf({ group, users }: { group: string | null; users: readonly string[] }): string {
  const all = [...(group ? [`@${group}`] : []), ...users.map((user) => `<@${user}>`)];
  return all.length > 0 ? all.join(', ') : 'nobody yet';
}
