import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadEmoji } from '../data/emoji.js';
import { readTheme, setTheme } from './theme.js';

/** Draws a whole document: the workspace, or the gallery. */
export async function show(content: ReactNode): Promise<void> {
  setTheme(readTheme());
  await loadEmoji();
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<StrictMode>{content}</StrictMode>);
}
