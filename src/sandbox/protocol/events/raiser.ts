import { eventScopes } from '../../data/facts.js';
import type { Json } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import type { Change } from '../change.js';
import { eventCallback } from './callback.js';
import type { Candidate } from './candidate.js';
import { candidates } from './candidates.js';

/** Hears every change and sends the app those events that its manifest, its scopes and its membership let it have. */
export function createEventRaiser(workspace: Workspace, deliver: (payload: Json) => void): (change: Change) => void {
  return (change) => {
    for (const candidate of candidates(workspace, change)) {
      if (wanted(workspace, candidate)) deliver(eventCallback(workspace, candidate.event));
    }
  };
}

function wanted(workspace: Workspace, { subscription, channel, event }: Candidate): boolean {
  const { botScopes, botUserId, absent } = workspace.app.installed();
  if (absent) return false;
  const { bot_events } = workspace.app.manifest().settings.event_subscriptions;
  if (!bot_events.includes(subscription)) return false;
  const scopes = eventScopes(subscription) ?? [];
  if (scopes.length > 0 && !scopes.some((scope) => botScopes.includes(scope))) return false;
  // Its own leaving is the last thing an app hears of a channel.
  const aboutItself = event.user === botUserId && subscription.startsWith('member_');
  return channel === undefined || aboutItself || channel.members.includes(botUserId);
}
