/** What must come of a sentence that is the first in its thread. */
export type Expected =
  | {
      start: Record<string, number>;
      channel?: 'B2C' | 'corporate';
      express?: boolean;
      currency?: string;
      department?: string;
    }
  | { preview: Record<string, number> }
  /** Asked back; the words of the question. */
  | { ask: RegExp }
  /** Answered with words that match; nothing is started, asked or shown. */
  | { answer: RegExp };

export interface Sentence {
  text: string;
  expected: Expected;
}

export const starts = (
  text: string,
  start: Record<string, number>,
  more: Omit<Extract<Expected, { start: unknown }>, 'start'> = {},
): Sentence => ({
  text,
  expected: { start, ...more },
});
export const previews = (text: string, preview: Record<string, number>): Sentence => ({ text, expected: { preview } });
export const asks = (text: string, ask: RegExp): Sentence => ({ text, expected: { ask } });
export const answers = (text: string, answer: RegExp): Sentence => ({ text, expected: { answer } });
