import { eventScopes } from '../../data/facts.js';
import type { Token } from '../../state/shapes.js';
import type { Workspace } from '../../state/workspace.js';
import type { Candidate } from './candidate.js';

/** On whose behalf the app is told: its bot's, or a person's who gave it a token. */
export interface Authorization {
  user_id: string;
  is_bot: boolean;
}

/**
 * Why the app may have an event: the bot's subscription, scopes and membership first, then those of the people who
 * gave it a token (`user_events`). An app hears an event once, whoever else could have let it.
 */
export const authorizationFor = (workspace: Workspace, candidate: Candidate): Authorization | undefined =>
  allOf(workspace, candidate).next().value ?? undefined;

/** Everybody who lets the app have it, the bot first. */
export const authorizationsFor = (workspace: Workspace, candidate: Candidate): Authorization[] => [
  ...allOf(workspace, candidate),
];

function* allOf(workspace: Workspace, candidate: Candidate): Generator<Authorization, undefined> {
  const { botUserId, absent } = workspace.app.installed();
  if (absent) return;
  if (forBot(workspace, candidate)) yield { user_id: botUserId, is_bot: true };
  const { user_events } = workspace.app.manifest().settings.event_subscriptions;
  if (!user_events.includes(candidate.subscription)) return;
  const given = workspace.tokens.all().filter((token) => forPerson(workspace, candidate, token));
  for (const user_id of new Set(given.map(({ userId }) => userId))) yield { user_id, is_bot: false };
}

function scopesAllow(subscription: string, scopes: readonly string[]): boolean {
  const wanted = eventScopes(subscription) ?? [];
  return wanted.length === 0 || wanted.some((scope) => scopes.includes(scope));
}

function forBot(workspace: Workspace, { subscription, channel, event }: Candidate): boolean {
  const { botScopes, botUserId } = workspace.app.installed();
  const { bot_events } = workspace.app.manifest().settings.event_subscriptions;
  if (!bot_events.includes(subscription) || !scopesAllow(subscription, botScopes)) return false;
  // Its own leaving is the last thing an app hears of a channel.
  const aboutItself = event.user === botUserId && subscription.startsWith('member_');
  return channel === undefined || aboutItself || channel.members.includes(botUserId);
}

function forPerson({ clock }: Workspace, { subscription, channel }: Candidate, token: Token): boolean {
  const { kind, scopes, expiresAt = Number.POSITIVE_INFINITY, userId } = token;
  if (kind !== 'user' || scopes === undefined || expiresAt <= clock.now()) return false;
  return scopesAllow(subscription, scopes) && (channel === undefined || channel.members.includes(userId));
}
