import type { Plan } from '../../domain/plan.js';
import { wordsOf } from '../language/words.js';
import { BARRIERS, FILLERS, MEASURES, ORDER_VERBS } from './lexicon.js';

export interface Match {
  plan: Plan;
  /** The sentence names the workflow, or says enough of an example to be no order of a product. */
  certain: boolean;
  score: number;
}

// Words that say nothing about which workflow is meant.
const GENERIC = new Set([
  'process',
  'processing',
  'workflow',
  'run',
  'start',
  'approval',
  'do',
  'make',
  'tell',
  'show',
  'what',
  'how',
  'can',
]);
const NEEDED_OVERLAP = 0.7;
// With the name's own word ("expense") less of an example is enough to know.
const HINTED_OVERLAP = 0.6;

/** Workflows that a sentence may mean, the best first: by name, else by how much of an example it says. */
export function rankDefinitions(text: string, plans: readonly Plan[]): Match[] {
  const said = contentOf(text);
  const spoken = ` ${stems(text).join(' ')} `;
  return plans.flatMap((plan) => matchOf(plan, said, spoken) ?? []).sort((one, other) => other.score - one.score);
}

function matchOf(plan: Plan, said: ReadonlySet<string>, spoken: string): Match | null {
  const name = stems(plan.name);
  const named = isNamed(name, spoken);
  const telling = name.filter((word) => !GENERIC.has(word) && !ORDER_VERBS.has(word));
  const hinted = telling.length > 0 && telling.every((word) => said.has(word));
  const { overlap, shared } = bestOf(plan.examples.map((example) => overlapOf(said, contentOf(example))));
  if (!named && !hinted && overlap < NEEDED_OVERLAP) return null;
  return {
    plan,
    certain: named || (shared > 1 && overlap >= (hinted ? HINTED_OVERLAP : 1)),
    score: (named ? 5 : 0) + overlap + shared / 2 + (hinted ? 0.8 : 0),
  };
}

/** "expense approval" anywhere; a name of one word ("user") only where the sentence asks to run it. */
function isNamed(name: string[], spoken: string): boolean {
  const phrase = ` ${name.join(' ')} `;
  if (name.length > 1) return spoken.includes(phrase);
  return spoken === phrase || ['run', 'start'].some((verb) => spoken.startsWith(` ${verb} ${name[0]} `));
}

interface Overlap {
  /** Part of the example's telling words that were said, and how many. */
  overlap: number;
  shared: number;
}

function overlapOf(said: ReadonlySet<string>, example: ReadonlySet<string>): Overlap {
  const shared = [...example].filter((word) => said.has(word)).length;
  const overlap = example.size === 0 || (shared < 2 && example.size > 1) ? 0 : shared / example.size;
  return { overlap, shared: overlap === 0 ? 0 : shared };
}

const bestOf = (overlaps: Overlap[]): Overlap =>
  overlaps.reduce((best, next) => (next.overlap + next.shared / 10 > best.overlap + best.shared / 10 ? next : best), {
    overlap: 0,
    shared: 0,
  });

const stems = (text: string): string[] =>
  wordsOf(text.replace(/[-_]/g, ' ')).flatMap(({ stem }) => (/^\p{L}/u.test(stem) ? [stem] : []));

const contentOf = (text: string): ReadonlySet<string> =>
  new Set(stems(text).filter((word) => ![BARRIERS, FILLERS, MEASURES, GENERIC].some((empty) => empty.has(word))));
