import { DECLINE_AFTER } from '../src/domain/chaos.js';
import { formatMoney, fromDecimal, type Money, money } from '../src/domain/money.js';
import { Refusal } from '../src/domain/refusal.js';
import { type Keyed, type OrderActivities, type Payment, REFUSALS } from '../src/domain/services.js';
import { walletBalance } from '../src/store/wallet.js';
import { perform, undo } from './deed.js';
import { derivedId } from './ids.js';
import { FROM_WALLET, refusing } from './outage.js';
import type { World } from './world.js';

const startMinor = ({ settings }: World): number =>
  fromDecimal(settings.WALLET_BALANCE, settings.BASE_CURRENCY).amountMinor;

async function balanceFor(world: World, amount: Money): Promise<Money> {
  const base = world.settings.BASE_CURRENCY;
  if (amount.currency !== base) {
    throw new Refusal(REFUSALS.invalid, `The wallet holds ${base}; it cannot pay an amount in ${amount.currency}.`);
  }
  const balance = money(await walletBalance(world.books, startMinor(world)), base);
  if (balance.amountMinor >= amount.amountMinor) return balance;
  throw new Refusal(
    REFUSALS.insufficientFunds,
    `The wallet holds ${formatMoney(balance)}, and the order needs ${formatMoney(amount)}.`,
  );
}

/** Takes money from the wallet; it goes through payment_processing, whose counted decline shows here too. */
export async function takeFromWallet(world: World, input: Keyed & { amount: Money; customerId: string }) {
  const { key, runId, amount, customerId } = input;
  const known = await world.deeds.result<Payment>(key);
  if (known) return known;
  await refusing(() => balanceFor(world, amount));
  await world.simulation.mayFail('wallet', key);
  const { countedDecline } = await world.simulation.readChaos();
  return perform<Payment>(world, {
    service: 'payment_processing',
    provider: world.walletProvider,
    operation: 'deduct_wallet',
    declined: FROM_WALLET.declined,
    key,
    runId,
    input: { amount, customerId, method: 'wallet' },
    settle: () => {
      const paymentId = derivedId('PAY', key);
      const result: Payment = { paymentId, transactionId: derivedId('TXN', key), amount, method: 'wallet' };
      const effect = {
        wallet: { take: amount.amountMinor, start: startMinor(world) },
        line: { what: 'wallet deduction', id: paymentId, amount },
        undo: { what: 'wallet restored', id: derivedId('RST', key), amount },
        ...(countedDecline ? { declineAfter: DECLINE_AFTER } : {}),
      };
      return { result, effect };
    },
  });
}

/** The company's wallet: one balance in the base currency, kept in the books. */
export const wallet = (world: World): Pick<OrderActivities, 'checkWallet' | 'deductWallet' | 'restoreWallet'> => ({
  async checkWallet({ amount }) {
    await world.simulation.mayFail('wallet', world.callId());
    return { balance: await refusing(() => balanceFor(world, amount)) };
  },

  deductWallet: (input) => takeFromWallet(world, input),

  /** Undoes deductWallet of the same key; safe when nothing was deducted. */
  restoreWallet: (input) =>
    undo(world, { service: 'payment_processing', keyed: input, provider: world.walletProvider }),
});
