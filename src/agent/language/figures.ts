const GROUPED_BY_COMMAS = /^-?\d{1,3}(?:,\d{3})+$/;
const GROUPED_BY_POINTS = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/;

/** Digits with the marks of either half of the world, for regular expressions: "1,200.50", "1.200,50", "12,5". */
export const FIGURE = String.raw`\d(?:[\d.,]*\d)?`;

/**
 * What a figure means: "1,200.50" and "1.200,50" are the same, "12,50" is twelve and a half. A point before exactly
 * three digits groups thousands, unless the figure may have that many `decimals`. Null when it is no figure.
 */
export function figureOf(text: string, decimals = 2): number | null {
  const point = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (point >= 0 && comma >= 0) return withMark(text, point > comma ? '.' : ',');
  if (comma >= 0) return withMark(text, GROUPED_BY_COMMAS.test(text) ? '.' : ',');
  const grouped = GROUPED_BY_POINTS.test(text) && (decimals < 3 || point !== text.indexOf('.'));
  return withMark(text, grouped ? ',' : '.');
}

/** Read with this sign before the decimals; the other one only groups. */
function withMark(text: string, mark: '.' | ','): number | null {
  const value = Number(text.replaceAll(mark === '.' ? ',' : '.', '').replace(mark, '.'));
  return Number.isNaN(value) ? null : value;
}
