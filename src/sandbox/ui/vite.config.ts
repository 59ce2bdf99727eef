import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

// The Content-Security-Policy allows nothing inline: no data: assets, no preload polyfill.
export default defineConfig({
  root,
  // The page speaks English; react-aria's words in thirty other languages would be a quarter of the code.
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' }],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { page: `${root}index.html`, gallery: `${root}gallery.html` } },
  },
});
