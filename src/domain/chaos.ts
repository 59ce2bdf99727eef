import { closest } from 'fastest-levenshtein';
import { Refusal } from './refusal.js';
import { SIMULATED, type SimulatedName } from './services.js';

/** How often each simulated service fails (0…1), and whether payment has its counted decline (S0-33). */
export interface Chaos {
  rates: Record<SimulatedName, number>;
  countedDecline: boolean;
}
export type ChaosRate = { rate: number } | { countedDecline: true };

/** The failure rates of the source documents (S0-32…S0-38). */
const DEFAULT_RATES: Chaos['rates'] = {
  order_creation: 0.1,
  payment_processing: 0,
  currency_conversion: 0.1,
  email_notification: 0.15,
  shipping_confirmation: 0.1,
  call_center_trigger: 0.05,
  sms_notification: 0.12,
  wallet: 0,
  inventory: 0,
  booking: 0,
};

/** A payment is declined after this many successful ones (S0-101). */
export const DECLINE_AFTER = 3;

const none = (): Chaos => ({
  rates: {
    order_creation: 0,
    payment_processing: 0,
    currency_conversion: 0,
    email_notification: 0,
    shipping_confirmation: 0,
    call_center_trigger: 0,
    sms_notification: 0,
    wallet: 0,
    inventory: 0,
    booking: 0,
  },
  countedDecline: false,
});

const isSimulated = (name: string): name is SimulatedName => SIMULATED.some((known) => known === name);

/**
 * The service that is meant.
 * @throws Refusal `UnknownService` with the nearest name
 */
export function simulatedName(text: string): SimulatedName {
  const name = text.trim().toLowerCase();
  if (isSimulated(name)) return name;
  throw new Refusal(
    'UnknownService',
    `There is no service “${name.slice(0, 60)}”. Did you mean “${closest(name, [...SIMULATED])}”? Services: ${SIMULATED.join(', ')}.`,
  );
}

/**
 * A rate as people write it: `0.5`, `50%`, `1`, or `4th` for the counted decline of payment_processing.
 * @throws Refusal `BadRate`
 */
export function parseRate(service: SimulatedName, text: string): ChaosRate {
  const written = text.trim().toLowerCase();
  if (written === `${DECLINE_AFTER + 1}th`) {
    if (service === 'payment_processing') return { countedDecline: true };
    throw new Refusal('BadRate', `Only payment_processing knows “4th”; give ${service} a rate such as 20%.`);
  }
  const [, number, percent] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(written) ?? [];
  const rate = Number(number) / (percent ? 100 : 1);
  if (rate >= 0 && rate <= 1) return { rate };
  throw new Refusal(
    'BadRate',
    `“${text.trim().slice(0, 40)}” is not a failure rate for ${service}. Write 0…1 or 0%…100%, for example ${service}=20%.`,
  );
}

/** The same chaos with one service set; a rate for payment_processing replaces its counted decline. */
export function withRate(chaos: Chaos, service: SimulatedName, rate: ChaosRate): Chaos {
  const value = 'rate' in rate ? rate.rate : 0;
  const countedDecline = service === 'payment_processing' ? 'countedDecline' in rate : chaos.countedDecline;
  return { rates: { ...chaos.rates, [service]: value }, countedDecline };
}

/**
 * The setting CHAOS: `off`, `default`, or `service=rate,…`, which sets those named and turns the others off.
 * @throws Refusal `BadChaos`, `UnknownService` or `BadRate` in words for the person
 */
export function parseChaos(text: string): Chaos {
  const setting = text.trim().toLowerCase();
  if (setting === 'default') return { rates: { ...DEFAULT_RATES }, countedDecline: true };
  if (setting === 'off') return none();
  return setting.split(',').reduce((chaos, part) => {
    const [name = '', rate, ...more] = part.split('=');
    if (rate === undefined || more.length > 0) {
      throw new Refusal(
        'BadChaos',
        `“${part.trim().slice(0, 60)}” is not a chaos setting. Write off, default, or service=rate,… such as email_notification=50%.`,
      );
    }
    const service = simulatedName(name);
    return withRate(chaos, service, parseRate(service, rate));
  }, none());
}

/** Percent as people read it: `100%`, `12.5%`. */
export const formatRate = (rate: number): string => `${Number((rate * 100).toFixed(2))}%`;
