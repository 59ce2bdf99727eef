import { describe, expect, it } from 'vitest';
import { readDefinition, tellProblem } from '../../src/definitions/read-definition.js';
import { BROKEN } from './broken-files.js';

describe('a broken file', () => {
  it('is shown in at least forty ways', () => {
    expect(BROKEN.length).toBeGreaterThanOrEqual(40);
  });

  it.each(BROKEN)('that $what is refused with its line and a sentence', ({ yaml, told }) => {
    const { plan, problems } = readDefinition('broken.yaml', Buffer.from(yaml), {});

    expect(plan).toBeNull();
    expect(problems.map(({ line }) => line)).toEqual(told.map(([line]) => line));
    for (const [nth, [line, words]] of told.entries()) {
      const sentence = tellProblem(problems[nth] as (typeof problems)[number]);
      expect(sentence).toContain(words);
      expect(sentence).toMatch(new RegExp(`^broken\\.yaml:${line}:\\d+: `));
    }
  });
});
