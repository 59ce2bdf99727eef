import { describe, expect, it } from 'vitest';
import { SENTENCES } from './sentences/index.js';
import { labelledBrain, outcomeOf } from './understand.js';

describe.each(Object.entries(SENTENCES))('without an account the agent understands: %s', (_category, sentences) => {
  it.each(sentences.map((sentence) => [sentence.text, sentence.expected] as const))('%s', async (text, expected) => {
    const result = await labelledBrain().turn(text);

    expect(outcomeOf(result, expected)).toEqual(expected);
  });
});

it('is measured on more than 120 sentences', () => {
  expect(Object.values(SENTENCES).flat().length).toBeGreaterThan(120);
});
