import { type ProviderChoice, parseProviders } from '../../src/domain/providers.js';
import type { ServiceName } from '../../src/domain/services.js';
import type { serviceStates } from '../../src/store/service-states.js';
import type { Simulation } from '../simulation.js';
import type { WorldSettings } from '../world.js';
import { guarded } from './guarded.js';
import { httpProvider } from './http.js';
import type { BreakerState, Provider, Providers } from './provider.js';
import { rateApi } from './rate-api.js';
import { simulatedProvider } from './simulated.js';
import { smtpProvider } from './smtp.js';
import { stripeProvider } from './stripe.js';
import { twilioProvider } from './twilio.js';

interface Registry {
  settings: WorldSettings;
  simulation: Simulation;
  states: ReturnType<typeof serviceStates>;
}

function real(service: ServiceName, choice: ProviderChoice, { settings }: Registry): Provider {
  const timeoutMs = settings.PROVIDER_TIMEOUT ?? 10_000;
  const { SERVICES_TOKEN: token = '', SMTP_URL: url = '', EMAIL_FROM: from = '' } = settings;
  if (choice.kind === 'http') return httpProvider(service, { url: choice.url, token, timeoutMs });
  if (choice.kind === 'smtp') return smtpProvider({ url, from, timeoutMs });
  if (choice.kind === 'twilio') {
    return twilioProvider(service, {
      apiUrl: settings.TWILIO_API_URL ?? '',
      accountSid: settings.TWILIO_ACCOUNT_SID ?? '',
      authToken: settings.TWILIO_AUTH_TOKEN ?? '',
      from: settings.TWILIO_FROM ?? '',
      timeoutMs,
    });
  }
  if (choice.kind === 'stripe') {
    return stripeProvider({
      apiUrl: settings.STRIPE_API_URL ?? '',
      apiKey: settings.STRIPE_API_KEY ?? '',
      paymentMethod: settings.STRIPE_PAYMENT_METHOD ?? '',
      timeoutMs,
    });
  }
  return rateApi({ url: settings.FX_API_URL, timeoutMs: settings.FX_TIMEOUT });
}

/**
 * The provider of each service as configured, the real ones behind a circuit breaker whose state is told.
 * @throws Refusal `BadProviders`
 */
export function registry(making: Registry): Providers {
  const choices = parseProviders(making.settings.PROVIDERS ?? '');
  const provide = (service: ServiceName): Provider => {
    const choice = choices[service];
    // The state is only shown: a cache that is away must not stop a service.
    const tell = (breaker: BreakerState): void =>
      void making.states.tell({ service, provider: choice.kind, breaker }).catch(() => undefined);
    tell('closed');
    if (choice.kind === 'simulated') return simulatedProvider(service, making.simulation);
    return guarded(service, real(service, choice, making), { onState: tell });
  };
  return {
    order_creation: provide('order_creation'),
    payment_processing: provide('payment_processing'),
    currency_conversion: provide('currency_conversion'),
    email_notification: provide('email_notification'),
    shipping_confirmation: provide('shipping_confirmation'),
    call_center_trigger: provide('call_center_trigger'),
    sms_notification: provide('sms_notification'),
  };
}
