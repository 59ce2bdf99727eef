import { describe, expect, it } from 'vitest';
import { handling, handlingByRule } from '../../activities/handling.js';
import type { Models } from '../../activities/world.js';
import { money } from '../../src/domain/money.js';
import { usd } from '../support/an-order.js';

describe('the handling of an order', () => {
  const facts = { baseTotal: usd(90), tier: 'standard', express: false };
  const decide = (models: Models) => handling({ models }).decideHandling(facts);

  it.each([
    ['a small order', {}, 'standard'],
    ['a small order with express shipping', { express: true }, 'priority'],
    ['a platinum customer', { tier: 'platinum' }, 'priority'],
    ['a gold customer with a small order', { tier: 'gold' }, 'standard'],
    ['a gold customer with a large order', { tier: 'gold', baseTotal: usd(500) }, 'priority'],
    ['an order of many yen that is not large', { baseTotal: money(90_000, 'JPY') }, 'standard'],
    ['a very large order of anybody', { tier: 'platinum', baseTotal: usd(25_000) }, 'manual_review'],
  ])('follows the rule for %s', (_, more, expected) => {
    expect(handlingByRule({ ...facts, ...more }).handling).toBe(expected);
  });

  it('is chosen by the model when there is one', async () => {
    const chooseHandling = async () => ({ handling: 'priority' as const, reason: 'a loyal customer' });

    expect(await decide({ chooseHandling })).toEqual({ handling: 'priority', by: 'model', reason: 'a loyal customer' });
  });

  it('keeps the choice of the model but not a reason with an invented number', async () => {
    const chooseHandling = async () => ({ handling: 'priority' as const, reason: 'the 97th order this year' });

    expect(await decide({ chooseHandling })).toMatchObject({ handling: 'priority', reason: 'chosen by the model' });
  });

  it('falls back to the rule when the model is silent or invents an option', async () => {
    const silent = () => Promise.reject(new Error('time-out'));
    const inventive = async () => JSON.parse('{"handling":"free_of_charge","reason":"because"}');

    expect(await decide({ chooseHandling: silent })).toMatchObject({ handling: 'standard', by: 'rule' });
    expect(await decide({ chooseHandling: inventive })).toMatchObject({ handling: 'standard', by: 'rule' });
  });
});
