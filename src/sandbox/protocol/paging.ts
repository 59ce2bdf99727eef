import type { MethodArguments } from './method-arguments.js';
import { SlackError } from './slack-error.js';

/** `limit` of a paged method. Slack asks for fewer than a thousand; raises `invalid_limit`. */
export function limitOf(args: MethodArguments, otherwise = 100): number {
  const limit = args.number('limit', otherwise);
  if (!Number.isInteger(limit) || limit < 0 || limit > 1000) throw new SlackError('invalid_limit');
  return limit === 0 ? otherwise : limit;
}

/** A cursor as Slack makes them: base64 of what kind of place it names, and the place. */
export const encodeCursor = (kind: string, place: string): string => Buffer.from(`${kind}:${place}`).toString('base64');

/** The place that a cursor of this kind names; raises `invalid_cursor` for any other text. */
export function decodeCursor(kind: string, cursor: string | undefined): string | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  const text = Buffer.from(cursor, 'base64').toString('utf8');
  if (!text.startsWith(`${kind}:`) || encodeCursor(kind, text.slice(kind.length + 1)) !== cursor) {
    throw new SlackError('invalid_cursor');
  }
  return text.slice(kind.length + 1);
}

export interface Page<T> {
  items: T[];
  response_metadata: { next_cursor: string };
}

/** One page of a list whose order is that of its ids; the cursor names the first id of the next page. */
export function pageOf<T>(all: readonly T[], idOf: (item: T) => string, args: MethodArguments): Page<T> {
  const from = decodeCursor('id', args.text('cursor'));
  const start = from === undefined ? 0 : all.findIndex((item) => idOf(item) === from);
  if (start < 0) throw new SlackError('invalid_cursor');
  const end = start + limitOf(args);
  const next = all[end];
  return {
    items: all.slice(start, end),
    response_metadata: { next_cursor: next ? encodeCursor('id', idOf(next)) : '' },
  };
}
