import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOperations } from '../../src/slack/operations.js';
import { serviceStates } from '../../src/store/service-states.js';
import { usd } from '../support/an-order.js';
import { simulatedWorlds } from '../support/simulated-world.js';

describe('what operators do to the services', () => {
  let worlds: Awaited<ReturnType<typeof simulatedWorlds>>;
  beforeAll(async () => {
    worlds = await simulatedWorlds();
  });
  afterAll(() => worlds.stop());

  const banners: (string | null)[] = [];
  const tellRuns = async (notice: string | null) => void banners.push(notice);

  const open = async () => {
    const { activities } = await worlds.fresh({ WALLET_BALANCE: 100 });
    const { books, cache } = worlds.stores;
    return {
      activities,
      operations: createOperations({ books, cache, operators: ['U0ERIN'], chaos: 'off', tellRuns }),
    };
  };

  it('lets a service fail and work again for everybody', async () => {
    const { activities, operations } = await open();
    const mail = { key: 'm', runId: 'ORD-1', recipient: 'alice@acme.test', subject: 'Order', message: 'Hello' };

    expect(await operations.chaos('U0ERIN', 'email_notification', '100%')).toContain('email_notification (100%)');
    await expect(activities.sendEmail(mail)).rejects.toMatchObject({ type: 'email_notification' });

    await operations.chaos('U0ERIN', 'email_notification', 'off');
    await expect(activities.sendEmail(mail)).resolves.toMatchObject({ recipient: 'alice@acme.test' });
  });

  it('is refused to everybody else, and for what does not exist', async () => {
    const { activities, operations } = await open();

    await expect(operations.chaos('U0ALICE', 'booking', '1')).rejects.toThrow('Only operators may do that: <@U0ERIN>.');
    await expect(operations.reset('U0ALICE')).rejects.toThrow('Only operators');
    await expect(operations.chaos('U0ERIN', 'bookings', '1')).rejects.toThrow('Did you mean “booking”?');
    await expect(operations.chaos('U0ERIN', 'booking', '')).rejects.toThrow('/signalbox chaos <service> <rate>');

    expect(await activities.chaosNotice()).toBeNull();
  });

  it('fills the wallet again', async () => {
    const { activities, operations } = await open();
    await activities.deductWallet({ key: 'p', runId: 'ORD-1', amount: usd(100), customerId: 'C' });

    await operations.reset('U0ERIN');

    expect((await activities.checkWallet({ amount: usd(100) })).balance).toEqual(usd(100));
  });

  it('tells who stands behind each service and which one is down', async () => {
    const { operations } = await open();
    await serviceStates(worlds.stores.cache).tell({
      service: 'sms_notification',
      provider: 'twilio',
      breaker: 'open',
    });

    const lines = await operations.status();

    expect(lines[0]).toBe('No service fails on purpose by an operator.');
    expect(lines).toContain('sms_notification: twilio, down, left alone for a while');
    expect(lines).toContain('currency_conversion: rate_api, in use');
    expect(lines.at(-1)).toContain('Simulated: call_center_trigger, email_notification, order_creation');
  });
});
