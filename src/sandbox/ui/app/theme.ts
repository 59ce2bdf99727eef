const KEY = 'theme';
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const isTheme = (value: string | null): value is Theme => THEMES.some((theme) => theme === value);

/** What was chosen in this browser; the system's own until then. */
export function readTheme(): Theme {
  const kept = window.localStorage.getItem(KEY);
  return isTheme(kept) ? kept : 'system';
}

/** Chooses light or dark for this browser, or leaves it to the system. */
export function setTheme(theme: Theme): void {
  window.localStorage.setItem(KEY, theme);
  document.documentElement.dataset.theme = theme;
}
