import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

interface Manifest {
  settings: {
    event_subscriptions: Record<string, unknown>;
    interactivity: Record<string, unknown>;
    [key: string]: unknown;
  };
  features: { slash_commands: Record<string, unknown>[]; [key: string]: unknown };
}

export interface Installing {
  root: string;
  dataDir: string;
  /** Where the bot listens with `SLACK_MODE=http`; null in Socket Mode. */
  httpPort: number | null;
}

/**
 * The manifest that the local workspace installs: ours as it is, or for `SLACK_MODE=http` a copy that says where to
 * post, as an app's settings page does for the real Slack. The workspace installs anew whenever it differs.
 */
export function manifestFile({ root, dataDir, httpPort }: Installing): string {
  const ours = join(root, 'manifest.yml');
  if (httpPort === null) return ours;
  const url = `http://127.0.0.1:${httpPort}/slack/events`;
  const { settings, features, ...rest } = parse(readFileSync(ours, 'utf8')) as Manifest;
  const copy: Manifest = {
    ...rest,
    features: { ...features, slash_commands: features.slash_commands.map((command) => ({ ...command, url })) },
    settings: {
      ...settings,
      socket_mode_enabled: false,
      event_subscriptions: { ...settings.event_subscriptions, request_url: url },
      interactivity: { ...settings.interactivity, request_url: url },
    },
  };
  const file = join(dataDir, 'manifest.http.yml');
  writeFileSync(file, stringify(copy));
  return file;
}
