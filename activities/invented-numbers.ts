const NUMBER = /\d+(?:[.,]\d+)*/g;
const numbersIn = (text: string): string[] => (text.match(NUMBER) ?? []).map((number) => number.replaceAll(',', ''));

/** Whether a model's text has a number that is not in the record: then it must not be shown. */
export function inventsNumbers(text: string, record: string): boolean {
  const known = new Set(numbersIn(record));
  return numbersIn(text).some((number) => !known.has(number));
}
