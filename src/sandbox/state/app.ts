import { type Manifest, parseManifest } from './manifest.js';
import type { InstalledApp } from './shapes.js';
import type { Store } from './store.js';
import type { Json } from './wire.js';

/** The app as it is installed in one team, with what its manifest says. */
export interface AppRegistry {
  installed(): InstalledApp;
  manifest(): Manifest;
  /** Installs the app again: with another manifest, other scopes or both. */
  reinstall(change: { manifest?: Json; botScopes?: string[] }): void;
  /** Takes the app away from this team: it hears and does nothing there until it is installed again. */
  uninstall(): void;
  put(app: InstalledApp): void;
  has(): boolean;
}

/**
 * Opens the app of a store; the manifest is parsed once for each change. A further team's app is that of `first`,
 * but for what an installation has of its own: bot, token and scopes.
 */
export function createAppRegistry(store: Store, first?: AppRegistry): AppRegistry {
  const table = store.table<InstalledApp>('app');
  let known: { app: InstalledApp; manifest: Manifest; base: InstalledApp | undefined } | undefined;

  const load = () => {
    const base = first?.installed();
    if (known && known.base === base) return known;
    const own = table.get('app');
    if (!own) throw new Error('The workspace has no app.');
    const app = base ? { ...base, ...installationOf(own) } : own;
    known = { app, manifest: parseManifest(app.manifest), base };
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
      const name = parsed?.display_information.name ?? app.name;
      if (first && manifest) first.put({ ...first.installed(), name, manifest });
      put({
        ...app,
        name,
        manifest: manifest ?? app.manifest,
        botScopes: botScopes ?? parsed?.oauth_config.scopes.bot ?? app.botScopes,
        userScopes: parsed?.oauth_config.scopes.user ?? app.userScopes,
        absent: false,
      });
    },
    uninstall: () => put({ ...load().app, absent: true }),
    put,
    has: () => table.get('app') !== undefined,
  };
}

const installationOf = ({ botId, botUserId, botToken, botScopes, userScopes, absent = false }: InstalledApp) => ({
  botId,
  botUserId,
  botToken,
  botScopes,
  userScopes,
  absent,
});
