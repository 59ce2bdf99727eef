import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readTheme, setTheme } from '../app/theme.js';
import { Gallery } from './gallery.js';

setTheme(readTheme());
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
