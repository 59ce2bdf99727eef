import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guarded } from '../../../activities/providers/guarded.js';
import { httpProvider } from '../../../activities/providers/http.js';
import type { BreakerState } from '../../../activities/providers/provider.js';
import { serviceStates } from '../../../src/store/service-states.js';
import { eventually } from '../../support/eventually.js';
import { startHttpService } from '../../support/http-service.js';
import { simulatedWorlds } from '../../support/simulated-world.js';

describe('the circuit breaker before a real provider', () => {
  let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
  let service: Awaited<ReturnType<typeof startHttpService>>;
  beforeAll(async () => {
    [worlds, service] = await Promise.all([simulatedWorlds(), startHttpService()]);
  });
  afterAll(() => Promise.all([worlds.stop(), service.stop()]));

  const call = { key: 'k', runId: 'ORD-1', operation: 'send', input: {} };
  const provider = (told: BreakerState[], leftAloneMs: number) =>
    guarded('sms_notification', httpProvider('sms_notification', { url: service.url, token: '', timeoutMs: 5_000 }), {
      onState: (state) => void told.push(state),
      leftAloneMs,
    });
  const tries = async (sms: ReturnType<typeof provider>, times: number) => {
    for (let n = 0; n < times; n++) await sms.perform(call).catch(() => undefined);
  };

  it('leaves a service alone after five outages in a row, and still says that it is down', async () => {
    const told: BreakerState[] = [];
    const sms = provider(told, 60_000);
    service.asked.length = 0;
    service.answer = () => ({ status: 503 });

    await tries(sms, 5);
    await expect(sms.perform(call)).rejects.toMatchObject({
      type: 'sms_notification',
      nonRetryable: false,
      message: 'SMS delivery failed - gateway temporarily unavailable',
    });

    expect(service.asked).toHaveLength(5);
    expect(sms.state()).toBe('open');
    expect(told).toEqual(['open']);
  });

  it('tries again after a while and closes when the service is back', async () => {
    const told: BreakerState[] = [];
    const sms = provider(told, 20);
    service.answer = () => ({ status: 503 });
    await tries(sms, 5);

    service.answer = () => ({ status: 200, body: { id: 'SM-1' } });
    const sent = await eventually('a try that goes through', () => sms.perform(call).catch(() => null));

    expect(sent).toEqual({ id: 'SM-1' });
    expect(told).toEqual(['open', 'half_open', 'closed']);
  });

  it('does not mind refusals: they are answers', async () => {
    const sms = provider([], 60_000);
    service.answer = () => ({ status: 400, body: { message: 'no such number' } });

    await tries(sms, 10);

    expect(sms.state()).toBe('closed');
  });

  it('tells operators who stands behind each service and whether calls go through', async () => {
    service.answer = () => ({ status: 503 });
    const { activities } = await worlds.fresh({ PROVIDERS: `sms_notification=${service.url}` });
    const sms = { key: 'k', runId: 'ORD-1', phone: '+1-555-0123', message: 'Hi', type: 'alert' as const };

    for (let n = 0; n < 5; n++) await activities.sendSms(sms).catch(() => undefined);

    const states = await eventually('an open breaker', async () => {
      const told = await serviceStates(worlds.stores.cache).all();
      return told.some(({ breaker }) => breaker === 'open') ? told : null;
    });
    expect(states.map(({ service: name, provider: kind, breaker }) => [name, kind, breaker]).sort()).toEqual([
      ['call_center_trigger', 'simulated', 'closed'],
      ['currency_conversion', 'rate_api', 'closed'],
      ['email_notification', 'simulated', 'closed'],
      ['order_creation', 'simulated', 'closed'],
      ['payment_processing', 'simulated', 'closed'],
      ['shipping_confirmation', 'simulated', 'closed'],
      ['sms_notification', 'http', 'open'],
    ]);
  });
});
