import type { Plan } from '../../domain/plan.js';
import { wordsOf } from '../language/words.js';
import { BARRIERS, FILLERS, MEASURES, ORDER_VERBS } from './lexicon.js';

export interface Match {
  plan: Plan;
  /** The sentence names the workflow, or says one of its examples word for word. */
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
  const overlap = Math.max(0, ...plan.examples.map((example) => overlapOf(said, contentOf(example))));
  if (!named && !hinted && overlap < NEEDED_OVERLAP) return null;
  return { plan, certain: named || overlap >= 1, score: (named ? 3 : 0) + overlap + (hinted ? 0.8 : 0) };
}

/** "expense approval" anywhere; a name of one word ("user") only where the sentence asks to run it. */
function isNamed(name: string[], spoken: string): boolean {
  const phrase = ` ${name.join(' ')} `;
  if (name.length > 1) return spoken.includes(phrase);
  return spoken === phrase || ['run', 'start'].some((verb) => spoken.startsWith(` ${verb} ${name[0]} `));
}

function overlapOf(said: ReadonlySet<string>, example: ReadonlySet<string>): number {
  const shared = [...example].filter((word) => said.has(word)).length;
  return example.size === 0 || (shared < 2 && example.size > 1) ? 0 : shared / example.size;
}

const stems = (text: string): string[] =>
  wordsOf(text.replace(/[-_]/g, ' ')).flatMap(({ stem }) => (/^\p{L}/u.test(stem) ? [stem] : []));

const contentOf = (text: string): ReadonlySet<string> =>
  new Set(stems(text).filter((word) => ![BARRIERS, FILLERS, MEASURES, GENERIC].some((empty) => empty.has(word))));
