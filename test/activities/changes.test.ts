import { describe, expect, it } from 'vitest';
import { changes } from '../../activities/changes.js';
import { anItem, anOrder } from '../support/an-order.js';

describe('what can be changed before a step is tried again', () => {
  const request = anOrder({ items: [anItem('ESPRESSO-MACHINE', 2), anItem('MOUSE')] });
  const fields = async (stepId: string) => changes.changeableFields({ stepId, request });
  const change = (stepId: string, answers: Record<string, string>) =>
    changes.applyChange({ stepId, request, fields: answers });

  it('is prefilled with what the step was tried with', async () => {
    expect(await fields('payment')).toMatchObject([{ id: 'method', kind: 'select', value: 'credit_card' }]);
    expect(await fields('ship')).toMatchObject([{ id: 'address', value: '1 Main Street, Springfield' }]);
    expect(await fields('email')).toMatchObject([{ id: 'email', kind: 'email', value: 'alice@acme.test' }]);
    expect(await fields('sms')).toMatchObject([{ id: 'phone', kind: 'phone', value: '+1-555-0123' }]);
    expect(await fields('convert')).toEqual([]);
  });

  it('offers other products of the same kind', async () => {
    const [product] = await fields('order');

    expect(product).toMatchObject({ id: 'product', value: 'ESPRESSO-MACHINE' });
    expect(product?.options?.map(({ value }) => value)).toContain('COFFEE-MAKER');
  });

  it('is applied to a copy of the request', async () => {
    const changed = await change('ship', { address: ' 2 Side Street ' });

    expect(changed.customer.address).toBe('2 Side Street');
    expect(request.customer.address).toBe('1 Main Street, Springfield');
    expect((await change('payment', { method: 'wallet' })).paymentMethod).toBe('wallet');
  });

  it('prices another product from the catalogue, in the currency of the order', async () => {
    const inYen = anOrder({ currency: 'JPY', items: [anItem('MOUSE', 2)] });

    const dollars = await change('order', { product: 'COFFEE-MAKER' });
    const yen = await changes.applyChange({ stepId: 'order', request: inYen, fields: { product: 'CABLE-USB-C' } });

    expect(dollars.items[0]).toEqual(anItem('COFFEE-MAKER', 2));
    expect(dollars.items[1]).toEqual(anItem('MOUSE'));
    expect(yen.items[0]?.unit).toEqual({ amountMinor: 1_864, currency: 'JPY' });
  });

  it.each([
    ['email', { email: 'not an address' }, '“not an address” is not an email address.'],
    ['sms', { phone: 'call me' }, '“call me” is not a phone number.'],
    ['ship', { address: '' }, '“” is not an address.'],
    ['payment', { method: 'gold' }, 'Pay with the credit card or the company wallet.'],
    ['order', { product: 'UNICORN' }, 'That product is not in the catalogue.'],
    ['ship', { email: 'a@b.test' }, 'That cannot be changed at this step.'],
    ['ship', { toString: 'x' }, 'That cannot be changed at this step.'],
  ])('refuses at %s what makes no sense: %j', async (stepId, answers, message) => {
    await expect(change(stepId, answers)).rejects.toMatchObject({ type: 'ValidationError', message });
  });
});
