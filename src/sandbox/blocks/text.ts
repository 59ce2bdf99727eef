import { all, boolean, object, string, variants } from './engine.js';
import type { Check } from './problem.js';

const plain = (max: number): Check => object({ required: { text: string({ max }) }, optional: { emoji: boolean } });
const mrkdwn = (max: number): Check => object({ required: { text: string({ max }) }, optional: { verbatim: boolean } });

/** A `plain_text` object of at most `max` characters. */
export const plainText = (max = 3000): Check => all(variants(() => ({ plain_text: plain(max) })));

/** Either text object. */
export const anyText = (max = 3000): Check => {
  const table = { plain_text: plain(max), mrkdwn: mrkdwn(max) };
  return all(variants(() => table));
};

/** The two as entries of a table that has others beside them (context elements). */
export const textVariants = (max = 3000) => ({ plain_text: plain(max), mrkdwn: mrkdwn(max) });
