import { type Manifest, parseManifest } from './manifest.js';
import type { InstalledApp } from './shapes.js';
import type { Store } from './store.js';
import type { Json } from './wire.js';

/** The app that is installed in the workspace, with what its manifest says. */
export interface AppRegistry {
  installed(): InstalledApp;
  manifest(): Manifest;
  /** Installs the app again: with another manifest, other scopes or both. */
  reinstall(change: { manifest?: Json; botScopes?: string[] }): void;
  put(app: InstalledApp): void;
  has(): boolean;
}

/** Opens the app of a store; the manifest is parsed once for each change. */
export function createAppRegistry(store: Store): AppRegistry {
  const table = store.table<InstalledApp>('app');
  let known: { app: InstalledApp; manifest: Manifest } | undefined;

  const load = () => {
    if (known) return known;
    const app = table.get('app');
    if (!app) throw new Error('The workspace has no app.');
    known = { app, manifest: parseManifest(app.manifest) };
    return known;
  };
  const put = (app: InstalledApp) => {
    table.put(['app'], app);
    known = undefined;
  };
  return {
    installed: () => load().app,
    manifest: () => load().manifest,
    reinstall({ manifest, botScopes }) {
      const { app } = load();
      const parsed = manifest ? parseManifest(manifest) : undefined;
      put({
        ...app,
        name: parsed?.display_information.name ?? app.name,
        manifest: manifest ?? app.manifest,
        botScopes: botScopes ?? parsed?.oauth_config.scopes.bot ?? app.botScopes,
        userScopes: parsed?.oauth_config.scopes.user ?? app.userScopes,
      });
    },
    put,
    has: () => table.get('app') !== undefined,
  };
}
