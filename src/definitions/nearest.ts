import { distance } from 'fastest-levenshtein';

/** The known name that was probably meant; null when none is close. */
export function nearest(word: string, known: readonly string[]): string | null {
  const ranked = known
    .map((name) => ({ name, far: distance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((one, other) => one.far - other.far);
  const longer = known.filter((name) => word.length > 3 && name.toLowerCase().startsWith(word.toLowerCase()));
  if (longer.length === 1 && longer[0]) return longer[0];
  const best = ranked[0];
  return best && best.far <= Math.max(2, Math.floor(word.length / 3)) ? best.name : null;
}

/** A hint for an unknown name: what was probably meant, else what there is. */
export function hintFor(word: string, known: readonly string[]): string {
  const close = nearest(word, known);
  if (close) return `did you mean "${close}"?`;
  return known.length > 0 ? `there are: ${known.slice(0, 12).join(', ')}` : 'there are none';
}
