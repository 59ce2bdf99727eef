const keyOf = (as: string, place: string): string => `draft/${as}/${place}`;

/** What somebody began to write in a channel or thread; it stays through reloads. */
export const readDraft = (as: string, place: string): string => window.localStorage.getItem(keyOf(as, place)) ?? '';

/** Keeps what is not sent yet in this browser, for each person and place; an empty text forgets it. */
export function writeDraft(as: string, place: string, text: string): void {
  if (text) window.localStorage.setItem(keyOf(as, place), text);
  else window.localStorage.removeItem(keyOf(as, place));
}
