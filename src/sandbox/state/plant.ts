import { newChannel } from './channels.js';
import { parseManifest } from './manifest.js';
import type { TeamSeed } from './seed.js';
import type { InstalledApp, Person } from './shapes.js';
import type { Json } from './wire.js';
import type { Workspace } from './workspace.js';

/**
 * Fills an empty workspace from its seed: people, channels, groups, tokens, and, where the app is installed from the
 * start, its bot user with a direct message to everybody.
 */
export function plant(workspace: Workspace, seed: TeamSeed, manifest: Json): void {
  const at = workspace.clock.now();
  workspace.store.together(() => {
    plantApp(workspace, seed, manifest);
    for (const person of seed.people) {
      workspace.people.put({
        ...person,
        display_name: person.display_name ?? person.name,
        is_bot: false,
        deleted: false,
        updated: seconds(at),
      });
      if (person.token) {
        const { id: userId, token } = person;
        workspace.tokens.put({ token, kind: 'user', userId, appId: seed.app.id, teamId: seed.team.id });
      }
    }
    if (seed.installed) plantBot(workspace);
    const creator = seed.people[0]?.id ?? '';
    for (const { topic, purpose, is_general, ...given } of seed.channels) {
      const channel = newChannel({ ...given, creator }, at);
      const said = (value: string) => ({
        value,
        creator: value === '' ? '' : creator,
        last_set: value === '' ? 0 : seconds(at),
      });
      workspace.channels.put({ ...channel, is_general, topic: said(topic), purpose: said(purpose) });
    }
    for (const group of seed.groups) {
      const times = { date_create: seconds(at), date_update: seconds(at), date_delete: 0 };
      workspace.groups.put({ ...group, channels: [], created_by: creator, updated_by: creator, ...times });
    }
  });
}

const seconds = (ms: number) => Math.floor(ms / 1000);

function plantApp(workspace: Workspace, { app, team, installed }: TeamSeed, manifest: Json): void {
  const { scopes } = parseManifest(manifest).oauth_config;
  workspace.app.put({
    id: app.id,
    name: app.name,
    botId: app.bot_id,
    botUserId: app.bot_user_id,
    botToken: app.bot_token,
    clientId: app.client_id,
    clientSecret: app.client_secret,
    signingSecret: app.signing_secret,
    verificationToken: app.verification_token,
    manifest,
    botScopes: installed ? scopes.bot : [],
    userScopes: scopes.user,
    absent: !installed,
  });
  const whose = { userId: app.bot_user_id, appId: app.id, teamId: team.id };
  if (installed) workspace.tokens.put({ token: app.bot_token, kind: 'bot', ...whose });
  if (app.app_token) workspace.tokens.put({ token: app.app_token, kind: 'app', ...whose, userId: '' });
}

/** The app's bot user comes into the team, with a direct message to everybody; nothing where it is there already. */
export function plantBot(workspace: Workspace): void {
  const app = workspace.app.installed();
  const at = workspace.clock.now();
  if (workspace.people.get(app.botUserId)) return;
  for (const { id } of workspace.people.all()) plantDirectMessage(workspace, [id, app.botUserId], at);
  workspace.people.put(botUser(app, at));
}

function botUser(app: InstalledApp, at: number): Person {
  return {
    id: app.botUserId,
    name: app.name,
    real_name: app.name,
    display_name: '',
    title: '',
    phone: '',
    tz: 'America/Los_Angeles',
    tz_label: 'Pacific Standard Time',
    tz_offset: -28_800,
    is_bot: true,
    is_admin: false,
    is_owner: false,
    is_restricted: false,
    deleted: false,
    color: '4a154b',
    updated: seconds(at),
  };
}

function plantDirectMessage(workspace: Workspace, [person, bot]: [string, string], at: number): void {
  // The same id in every workspace planted from this seed, so that a script can name it.
  const id = person.replace(/^[UW]/, 'D');
  workspace.channels.put(newChannel({ id, kind: 'im', name: '', members: [person, bot], creator: bot }, at));
}
