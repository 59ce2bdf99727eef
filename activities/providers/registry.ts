import type { Simulation } from '../simulation.js';
import type { WorldSettings } from '../world.js';
import type { Providers } from './provider.js';
import { rateApi } from './rate-api.js';
import { simulatedProvider } from './simulated.js';

/** The provider of each service, as configured; simulated unless something else is asked for. */
export function registry(settings: WorldSettings, simulation: Simulation): Providers {
  return {
    order_creation: simulatedProvider('order_creation', simulation),
    payment_processing: simulatedProvider('payment_processing', simulation),
    currency_conversion: rateApi({ url: settings.FX_API_URL, timeoutMs: settings.FX_TIMEOUT }, simulation),
    email_notification: simulatedProvider('email_notification', simulation),
    shipping_confirmation: simulatedProvider('shipping_confirmation', simulation),
    call_center_trigger: simulatedProvider('call_center_trigger', simulation),
    sms_notification: simulatedProvider('sms_notification', simulation),
  };
}
