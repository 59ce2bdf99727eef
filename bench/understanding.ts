import { isDeepStrictEqual } from 'node:util';
import { SENTENCES } from '../test/agent/sentences/index.js';
import { labelledBrain, outcomeOf } from '../test/agent/understand.js';

const right: Record<string, [number, number]> = {};
const misses: string[] = [];
for (const [category, sentences] of Object.entries(SENTENCES)) {
  const counts: [number, number] = [0, sentences.length];
  for (const { text, expected } of sentences) {
    const outcome = outcomeOf(await labelledBrain().turn(text), expected);
    if (isDeepStrictEqual(outcome, expected)) counts[0] += 1;
    else misses.push(`  ${text}\n    ${JSON.stringify(outcome)?.slice(0, 160)}`);
  }
  right[category] = counts;
}

const total = Object.values(right).reduce(([hits, all], [hit, of]) => [hits + hit, all + of], [0, 0]);
for (const [category, [hits, all]] of Object.entries({ ...right, all: total })) {
  console.log(`${category.padEnd(20)} ${hits}/${all} ${((100 * hits) / all).toFixed(1)} %`);
}
if (misses.length > 0) console.log(`not understood:\n${misses.join('\n')}`);
