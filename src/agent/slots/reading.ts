import type { Parameter } from '../../domain/plan.js';

/** What a sentence is read with. */
export interface Reading {
  now: Date;
  /** The currency of amounts that name none. */
  currency: string;
}

/** A value found in a text, and where, so that no two parameters take the same words. */
export interface Found {
  value: unknown;
  start: number;
  end: number;
}

/** Finds a value of one type in a text; null when there is none. `asked`: the text is the answer to this parameter's question. */
export type Reader = (text: string, parameter: Parameter, reading: Reading & { asked: boolean }) => Found | null;

export const foundAt = (match: RegExpExecArray | null, value: (match: RegExpExecArray) => unknown): Found | null => {
  if (!match) return null;
  const read = value(match);
  return read === null || read === undefined
    ? null
    : { value: read, start: match.index, end: match.index + match[0].length };
};
