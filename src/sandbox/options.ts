import type { Json } from './state/wire.js';

/** How a sandbox is set up. */
export interface SandboxOptions {
  /** 0 takes any free port. */
  port?: number;
  /** Default 127.0.0.1; with another address page and control API want the token. */
  host?: string;
  /** Where all state lives. */
  dataDir: string;
  /** Seed data instead of the workspace that comes with it; used only for an empty data folder. */
  workspaceFile?: string;
  /** A manifest (YAML or JSON) to install; `manifest` gives it directly. */
  manifestFile?: string;
  manifest?: Json;
  /** The token for page and control API; made up when the host is not loopback and none is given. */
  token?: string;
  /** A processes.json whose parts the page shows. */
  processesFile?: string;
  /** Where the Temporal UI is, for a link on the page. */
  temporalUi?: string;
  /** For demonstrations: no rate limits, trigger ids and response URLs that last. */
  lenient?: boolean;
  /** Further Host headers that are answered. */
  allowedHosts?: string[];
  /** Slack's 3000; tests wait less. */
  ackTimeoutMs?: number;
  logLevel?: string;
}
