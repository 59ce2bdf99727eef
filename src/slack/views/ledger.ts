import { formatMoney, type Money } from '../../domain/money.js';
import type { LedgerLine } from '../../domain/services.js';

export interface Ledger {
  lines: LedgerLine[];
  balance: Money[];
}

/** Every booking of one run and what is left of it; zero after a complete undo. Markdown. */
export function ledgerText(runId: string, { lines, balance }: Ledger): string {
  if (lines.length === 0) return `Nothing was booked for ${runId}.`;
  const told = lines.map(({ what, id, amount }) => `- ${formatMoney(amount)} ${what} (${id})`);
  return [`**Ledger of ${runId}**`, ...told, '', `**Left: ${balance.map(formatMoney).join(', ')}**`].join('\n');
}
