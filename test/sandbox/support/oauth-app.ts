import { App, HTTPReceiver, type Installation, LogLevel } from '@slack/bolt';
import { freePort } from '../../support/free-port.js';
import type { Slack } from './slack.js';

/** A Bolt app that anybody may install: over HTTP, with the OAuth pages and an installation store of its own. */
export interface OAuthApp {
  app: App;
  /** What the store holds, by team. */
  installations: Map<string, Installation>;
  /** Installs it as a person does: the app's link, Slack's page, Allow, and back. Answers the last HTTP status. */
  install(given: { team: string; as: string }): Promise<number>;
  close(): Promise<void>;
}

const SCOPES = ['chat:write', 'channels:read', 'channels:history', 'app_mentions:read', 'users:read', 'team:read'];

/** Starts the app; what it knows of a token's end is on the sandbox's clock, as in life both have the same. */
export async function startOAuthApp(slack: Slack, userScopes: string[] = []): Promise<OAuthApp> {
  const { sandbox } = slack;
  const { clientId, clientSecret, signingSecret } = sandbox.workspace.app.installed();
  const clientOptions = { slackApiUrl: `${sandbox.baseUrl}/api/` };
  const installations = new Map<string, Installation>();
  const later = (at: number | undefined) => (at === undefined ? at : at - Math.floor(sandbox.clock.offset() / 1000));
  const port = await freePort();
  const receiver = new HTTPReceiver({
    signingSecret,
    clientId,
    clientSecret,
    stateSecret: 'a secret of the tests',
    scopes: SCOPES,
    redirectUri: `http://127.0.0.1:${port}/slack/oauth_redirect`,
    installerOptions: {
      redirectUriPath: '/slack/oauth_redirect',
      authorizationUrl: `${sandbox.baseUrl}/oauth/v2/authorize`,
      userScopes,
      clientOptions,
      directInstall: true,
    },
    installationStore: {
      async storeInstallation(installation) {
        installations.set(installation.team?.id ?? '', installation as Installation);
      },
      async fetchInstallation({ teamId }) {
        const known = installations.get(teamId ?? '');
        if (!known) throw new Error(`nobody installed the app in ${teamId}`);
        const { bot } = known;
        return (bot ? { ...known, bot: { ...bot, expiresAt: later(bot.expiresAt) } } : known) as Installation<
          'v2',
          false
        >;
      },
    },
    logLevel: LogLevel.ERROR,
  });
  const app = new App({ receiver, clientOptions, logLevel: LogLevel.ERROR });
  await app.start(port);
  const base = `http://127.0.0.1:${port}`;
  await slack.control('app', { request_url: `${base}/slack/events` });
  return {
    app,
    installations,
    async install({ team, as }) {
      const begun = await fetch(`${base}/slack/install`, { redirect: 'manual' });
      const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
      const page = new URL(begun.headers.get('location') ?? '');
      const body = new URLSearchParams({ ...Object.fromEntries(page.searchParams), team, as, answer: 'allow' });
      const allowed = await fetch(`${page.origin}${page.pathname}`, { method: 'POST', body, redirect: 'manual' });
      const back = await fetch(allowed.headers.get('location') ?? '', { headers: { cookie }, redirect: 'manual' });
      return back.status;
    },
    close: async () => void (await app.stop()),
  };
}
