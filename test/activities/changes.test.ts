import { describe, expect, it } from 'vitest';
import { changes } from '../../activities/changes.js';
import { anItem, anOrder } from '../support/an-order.js';

describe('what can be changed before a step is tried again', () => {
  const request = anOrder({ items: [anItem('ESPRESSO-MACHINE', 2), anItem('MOUSE')] });
  const fields = async (stepId: string) => changes.changeableFields({ stepId, request });
  const change = (stepId: string, answers: Record<string, string>) =>
    changes.applyChange({ stepId, request, fields: answers });

  it('is prefilled with what the step was tried with', async () => {
    expect(await fields('funds')).toMatchObject([{ id: 'method', value: 'credit_card' }, { id: 'product' }]);
    expect(await fields('ship')).toMatchObject([{ id: 'address', value: '1 Main Street, Springfield' }]);
    expect(await fields('email')).toMatchObject([{ id: 'email', kind: 'email', value: 'alice@acme.test' }]);
    expect(await fields('sms')).toMatchObject([{ id: 'phone', kind: 'phone', value: '+1-555-0123' }]);
    expect(await fields('convert')).toEqual([]);
  });

  it('offers other products of the same kind that are not dearer', async () => {
    const [, product] = await fields('funds');

    expect(product).toMatchObject({ id: 'product', value: 'ESPRESSO-MACHINE' });
    expect(product?.options?.map(({ value }) => value)).toContain('COFFEE-MAKER');
    expect(product?.options?.map(({ value }) => value)).not.toContain('CONFERENCE-TABLE');
  });

  it('is applied to a copy of the request', async () => {
    const changed = await change('ship', { address: ' 2 Side Street ' });

    expect(changed.customer.address).toBe('2 Side Street');
    expect(request.customer.address).toBe('1 Main Street, Springfield');
    expect((await change('payment', { method: 'wallet' })).paymentMethod).toBe('wallet');
  });

  it('prices another product from the catalogue, in the currency of the order', async () => {
    const mouse = { ...anItem('MOUSE', 2), unit: { amountMinor: 5_597, currency: 'JPY' } };
    const inYen = anOrder({ currency: 'JPY', items: [mouse] });

    const dollars = await change('funds', { product: 'COFFEE-MAKER' });
    const yen = await changes.applyChange({ stepId: 'funds', request: inYen, fields: { product: 'CABLE-USB-C' } });

    expect(dollars.items[0]).toEqual(anItem('COFFEE-MAKER', 2));
    expect(dollars.items[1]).toEqual(anItem('MOUSE'));
    expect(yen.items[0]?.unit).toEqual({ amountMinor: 1_864, currency: 'JPY' });
  });

  it.each([
    ['email', { email: 'not an address' }, '“not an address” is not an email address.'],
    ['sms', { phone: 'call me' }, '“call me” is not a phone number.'],
    ['ship', { address: '' }, '“” is not an address.'],
    ['payment', { method: 'gold' }, 'Pay with the credit card or the company wallet.'],
    ['funds', { product: 'UNICORN' }, 'That product is not in the catalogue.'],
    [
      'funds',
      { product: 'CONFERENCE-TABLE' },
      'Conference table is dearer than Espresso machine. Cancel and order it anew.',
    ],
    ['ship', { email: 'a@b.test' }, 'That cannot be changed at this step.'],
    ['ship', { toString: 'x' }, 'That cannot be changed at this step.'],
  ])('refuses at %s what makes no sense: %j', async (stepId, answers, message) => {
    await expect(change(stepId, answers)).rejects.toMatchObject({ type: 'ValidationError', message });
  });
});
