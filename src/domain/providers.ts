import { Refusal } from './refusal.js';
import { SERVICES, type ServiceName } from './services.js';

/** What stands behind a service: a built-in kind, or an address that speaks the documented JSON. */
export type ProviderChoice =
  | { kind: 'simulated' | 'rate_api' | 'smtp' | 'twilio' | 'stripe' }
  | { kind: 'http'; url: string };

const KINDS: Record<ServiceName, ProviderChoice['kind'][]> = {
  order_creation: ['simulated', 'http'],
  payment_processing: ['simulated', 'http', 'stripe'],
  currency_conversion: ['rate_api', 'http'],
  email_notification: ['simulated', 'http', 'smtp'],
  shipping_confirmation: ['simulated', 'http'],
  call_center_trigger: ['simulated', 'http', 'twilio'],
  sms_notification: ['simulated', 'http', 'twilio'],
};

/**
 * The setting PROVIDERS: `service=kind,…`, where a kind is a name or an http(s) address; what is not named keeps its
 * default: the rate API for currency_conversion, the simulation for the rest.
 * @throws Refusal `BadProviders` that says what can be written
 */
export function parseProviders(text: string): Record<ServiceName, ProviderChoice> {
  const written = new Map<string, string>();
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (part === '') continue;
    const [name = '', ...kind] = part.split('=');
    if (!SERVICES.some((service) => service === name.trim())) {
      throw new Refusal('BadProviders', `“${name}” is not a service. Services: ${SERVICES.join(', ')}.`);
    }
    written.set(name.trim(), kind.join('=').trim());
  }
  const choices = SERVICES.map((service) => [service, choiceOf(service, written.get(service))] as const);
  return Object.fromEntries(choices) as Record<ServiceName, ProviderChoice>;
}

function choiceOf(service: ServiceName, written: string | undefined): ProviderChoice {
  const [standard = 'simulated'] = KINDS[service];
  const kind = /^https?:\/\/./.test(written ?? '') ? 'http' : (written ?? standard);
  const known = KINDS[service].find((name) => name === kind);
  if (known === 'http' && written && written !== 'http') return { kind: 'http', url: written };
  if (known && known !== 'http') return { kind: known };
  const names = KINDS[service].map((name) => (name === 'http' ? 'an http(s) address' : name)).join(', ');
  throw new Refusal('BadProviders', `“${written}” cannot stand behind ${service}. Write one of: ${names}.`);
}

const NEEDED: Partial<Record<ProviderChoice['kind'], string[]>> = {
  smtp: ['SMTP_URL', 'EMAIL_FROM'],
  twilio: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
  stripe: ['STRIPE_API_KEY', 'STRIPE_PAYMENT_METHOD'],
};

/** The settings that the chosen providers cannot do without, each with the service that needs it. */
export const settingsNeeded = (providers: string): [setting: string, service: string][] =>
  Object.entries(parseProviders(providers)).flatMap(([service, { kind }]) =>
    (NEEDED[kind] ?? []).map((setting): [string, string] => [setting, service]),
  );
