import { describe, expect, it } from 'vitest';
import { planOf } from '../support/definition-world.js';
import { openBrain } from '../support/one-turn.js';

const probe = (type: string, more = '') =>
  planOf(`
name: probe
description: Asks for one thing.
examples: [probe something]
parameters:
  - { name: thing, type: ${type}, ask: Which thing?${more} }
tasks:
  - { id: all, type: transform, expression: parameters.thing }`);

const MEALS = ', values: [meal, travel, other]';
const MANY = ', values: [mon, tue, wed, thu, fri, sat, sun]';

describe('a question of a declared workflow', () => {
  const asked = async (type: string, more = '') => {
    const brain = openBrain({ definitions: { plans: () => [probe(type, more)], problems: () => [] } });
    const first = await brain.turn('probe something');
    return { question: first.question, answer: (text: string) => brain.turn(text, { pending: first.pending }) };
  };

  it.each<[string, string, string, unknown]>([
    ['money', '', 'five hundred dollars', { amount: 500, currency: 'USD' }],
    ['date', '', '2027-03-31', '2027-03-31'],
    ['enum', MEALS, 'Travel', 'travel'],
    ['enum', MANY, 'thu', 'thu'],
    ['person', '', '<@U0BOB>', 'U0BOB'],
    ['channel', '', '<#C0GENERAL|general>', 'C0GENERAL'],
    ['email', '', '<mailto:a@b.co|a@b.co>', 'a@b.co'],
    ['phone', '', '+49 30 1234567', '+49 30 1234567'],
    ['list', '', 'red, green and blue', ['red', 'green', 'blue']],
    ['integer', ', min: 1, max: 5', '3', 3],
    ['number', '', '0.5', 0.5],
    ['boolean', '', 'nope', false],
    ['string', '', 'Anything at all', 'Anything at all'],
    ['object', '', 'colour: red, size: 4', { colour: 'red', size: '4' }],
  ])('of type %s%s takes “%s”', async (type, more, text, value) => {
    const { intents } = await (await asked(type, more)).answer(text);

    expect(intents).toMatchObject([{ kind: 'start_definition', parameters: { thing: value } }]);
  });

  it.each<[string, string, string, string]>([
    ['money', '', 'a lot', 'an amount such as 240 EUR'],
    ['date', '', '2027-02-30', 'a date such as 2027-03-31'],
    ['enum', MEALS, 'bribe', 'one of meal, travel, other'],
    ['person', '', 'nobody', 'a person: mention somebody with @'],
    ['channel', '', 'somewhere', 'a channel: name one with #'],
    ['email', '', 'a@b', 'an email address'],
    ['phone', '', '12', 'a phone number'],
    ['integer', ', min: 1, max: 5', '9', 'a whole number, at least 1 and at most 5'],
    ['number', '', 'lots', 'a number'],
    ['boolean', '', 'maybe', 'yes or no'],
    ['object', '', 'whatever', 'a set of names and values such as colour: red, size: 4'],
  ])('of type %s%s says to “%s” what it must be, and asks again', async (type, more, text, form) => {
    const { intents, question } = await (await asked(type, more)).answer(text);

    expect(intents).toEqual([]);
    expect(question?.text).toBe(`The thing must be ${form}. Which thing?`);
  });

  it.each<[string, string, object]>([
    ['date', '', { picker: 'date', choices: [], text: 'Which thing?' }],
    ['person', '', { picker: 'person', choices: [], text: 'Which thing?' }],
    ['channel', '', { picker: 'channel', choices: [], text: 'Which thing?' }],
    ['enum', MEALS, { choices: ['meal', 'travel', 'other'], text: 'Which thing?' }],
    ['boolean', '', { choices: ['Yes', 'No'], text: 'Which thing?' }],
    ['enum', MANY, { choices: [], text: 'Which thing? (mon, tue, wed, thu, fri, sat, sun)' }],
    ['string', '', { choices: [], text: 'Which thing?' }],
  ])('of type %s%s is asked with what fits', async (type, more, shown) => {
    expect((await asked(type, more)).question).toMatchObject(shown);
  });
});
