import { describe, expect, it } from 'vitest';
import { fillSlots } from '../../src/agent/slots/fill.js';
import type { Parameter } from '../../src/domain/plan.js';

const aParameter = (name: string, type: Parameter['type'], more: Partial<Parameter> = {}): Parameter => ({
  name,
  type,
  required: true,
  default: null,
  ask: `What is the ${name}?`,
  description: '',
  values: [],
  min: null,
  max: null,
  ...more,
});

// Wednesday
const reading = { now: new Date('2026-11-18T09:00:00Z'), currency: 'USD' };
const category = aParameter('category', 'enum', {
  values: [
    { value: 'travel', synonyms: ['flight', 'trip'] },
    { value: 'meals', synonyms: ['dinner', 'lunch'] },
  ],
});
const expense = [
  aParameter('amount', 'money'),
  aParameter('day', 'date'),
  category,
  aParameter('purpose', 'string'),
  aParameter('manager', 'person', { required: false }),
];
const fill = (parameters: Parameter[], text: string, more: object = {}) =>
  fillSlots(parameters, text, { ...reading, ...more });

describe('slots of a declared workflow', () => {
  it('are filled from one sentence, and only what was not said is missing', () => {
    const { values, missing } = fill(
      expense,
      'file an expense of 240 euros for the team dinner last Friday, ask <@U0BOB>',
    );

    expect(values).toMatchObject({
      amount: { amountMinor: 24000, currency: 'EUR' },
      category: 'meals',
      purpose: 'team dinner',
      manager: 'U0BOB',
    });
    expect(missing).toEqual([]);
  });

  it('take an answer as the value of what was asked', () => {
    const first = fill(expense, 'file an expense of $12.50 for the trip to Berlin');
    const second = fill(expense, 'next Friday', { values: first.values, asked: 'day' });

    expect(first.missing.map(({ name }) => name)).toEqual(['day']);
    expect(first.values).toMatchObject({ purpose: 'trip to Berlin', category: 'travel' });
    expect(second.values).toMatchObject({ day: '2026-11-27', amount: { amountMinor: 1250, currency: 'USD' } });
  });

  it.each<[string, Parameter, unknown]>([
    ['tomorrow', aParameter('day', 'date'), '2026-11-19'],
    ['on 2 November', aParameter('day', 'date'), '2026-11-02'],
    ['5 January', aParameter('day', 'date'), '2027-01-05'],
    ['on Friday', aParameter('day', 'date'), '2026-11-20'],
    ['last Friday', aParameter('day', 'date'), '2026-11-13'],
    ['on 3 March 2027', aParameter('day', 'date'), '2027-03-03'],
    ['2027-03-31', aParameter('day', 'date'), '2027-03-31'],
    ['EUR 1,234.56', aParameter('amount', 'money'), { amountMinor: 123456, currency: 'EUR' }],
    ['¥5000', aParameter('amount', 'money'), { amountMinor: 5000, currency: 'JPY' }],
    ['12,50 euros', aParameter('amount', 'money'), { amountMinor: 1250, currency: 'EUR' }],
    ['1.200,50 EUR', aParameter('amount', 'money'), { amountMinor: 120050, currency: 'EUR' }],
    ['1.200 EUR', aParameter('amount', 'money'), { amountMinor: 120000, currency: 'EUR' }],
    ['KWD 1.200', aParameter('amount', 'money'), { amountMinor: 1200, currency: 'KWD' }],
    ['0.125 USD', aParameter('amount', 'money'), { amountMinor: 13, currency: 'USD' }],
    ['2.5k dollars', aParameter('amount', 'money'), { amountMinor: 250000, currency: 'USD' }],
    ['invite 25 people', aParameter('guests', 'integer'), 25],
    ['invite twenty-five people', aParameter('guests', 'integer'), 25],
    ['a rate of 0.75 please', aParameter('rate', 'number'), 0.75],
    ['write to <mailto:bob@acme.test|bob@acme.test>', aParameter('to', 'email'), 'bob@acme.test'],
    ['call +1-555-0123 now', aParameter('number', 'phone'), '+1-555-0123'],
    ['post it in <#C0GENERAL|general>', aParameter('place', 'channel'), 'C0GENERAL'],
    ['for <@U0CAROL>', aParameter('who', 'person'), 'U0CAROL'],
    ['a flight to Rome', category, 'travel'],
    ['make it urgent', aParameter('urgent', 'boolean'), true],
    ['title: Yearly review', aParameter('title', 'string'), 'Yearly review'],
    ['call it “Spring fair”', aParameter('title', 'string'), 'Spring fair'],
  ])('%s', (text, parameter, value) => {
    expect(fill([parameter], text).values[parameter.name]).toEqual(value);
  });

  it.each<[string, Parameter, unknown]>([
    ['240', aParameter('amount', 'money'), { amountMinor: 24000, currency: 'USD' }],
    ['1.200', aParameter('amount', 'money'), { amountMinor: 120000, currency: 'USD' }],
    ['12,5', aParameter('amount', 'money'), { amountMinor: 1250, currency: 'USD' }],
    ['twelve', aParameter('guests', 'integer'), 12],
    ['no', aParameter('urgent', 'boolean'), false],
    ['trvel', category, 'travel'],
    ['the yearly review', aParameter('title', 'string'), 'the yearly review'],
    ['red, green and blue', aParameter('colours', 'list'), ['red', 'green', 'blue']],
  ])('%s, as an answer', (text, parameter, value) => {
    expect(fill([parameter], text, { asked: parameter.name }).values[parameter.name]).toEqual(value);
  });

  it('use no words twice: an amount is not also the number of people', () => {
    const { values, missing } = fill(
      [aParameter('guests', 'integer'), aParameter('amount', 'money')],
      'spend 300 dollars',
    );

    expect(values).toEqual({ amount: { amountMinor: 30000, currency: 'USD' } });
    expect(missing.map(({ name }) => name)).toEqual(['guests']);
  });

  it('say in a sentence what is out of bounds, and take the default for what nobody said', () => {
    const guests = aParameter('guests', 'integer', { max: 50 });
    const tone = aParameter('tone', 'string', { required: false, default: 'kind' });
    const { values, problems, missing } = fill([guests, tone], 'invite 500 people');

    expect(problems).toEqual([{ name: 'guests', problem: 'The guests must be at most 50, not 500.' }]);
    expect([values, missing]).toEqual([{ tone: 'kind' }, [guests]]);
  });
});
