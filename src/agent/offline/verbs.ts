import type { Word } from '../language/words.js';
import { DETERMINERS, ORDER_VERBS } from './lexicon.js';

/** Whether this word asks for something here: "my orders", "the order of the agenda" and "supplies" do not. */
export function isVerb({ raw, stem }: Word, before: Word | undefined): boolean {
  if (!ORDER_VERBS.has(stem) || DETERMINERS.has(before?.stem ?? '')) return false;
  return raw === stem || ['needs', 'wants', 'requires', 'likes'].includes(raw);
}
