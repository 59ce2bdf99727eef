import { newChannel } from '../state/channels.js';
import { newId } from '../state/ids.js';
import type { Channel, Person } from '../state/shapes.js';
import { type Caller, isApp, type MethodCall } from './method.js';
import { SlackError } from './slack-error.js';
import { missingScope } from './web-api/authenticate.js';

type Deed = 'history' | 'read' | 'write';

/** The caller as somebody in the workspace. */
export function callerPerson({ workspace, caller }: MethodCall): Person {
  const person = workspace.people.get(caller.userId);
  if (!person) throw new SlackError('invalid_auth');
  return person;
}

/** The conversation with this id, if the caller may know of it; raises `channel_not_found`. */
export function visibleChannel(call: MethodCall, id: string | undefined): Channel {
  const channel = id === undefined ? undefined : call.workspace.channels.get(id);
  if (!channel || !call.workspace.channels.visibleTo(channel, callerPerson(call))) {
    throw new SlackError('channel_not_found');
  }
  return channel;
}

/** The same, and the caller is in it; raises `channel_not_found` or `not_in_channel`. */
export function memberChannel(call: MethodCall, id: string | undefined): Channel {
  const channel = visibleChannel(call, id);
  if (!channel.members.includes(call.caller.userId)) throw new SlackError('not_in_channel');
  return channel;
}

const PREFIX = { channel: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;

/** Raises `missing_scope` unless the installation may do this in a conversation of this kind (`groups:history`…). */
export function requireScopeFor(caller: Caller, kind: Channel['kind'], deed: Deed): void {
  if (!isApp(caller)) return;
  const isBot = caller.kind === 'bot';
  const scope = deed === 'write' && kind === 'channel' && isBot ? 'channels:manage' : `${PREFIX[kind]}:${deed}`;
  if (!caller.scopes.includes(scope)) throw missingScope([scope], caller);
}

/**
 * Where a post goes: a conversation id, a channel name, or a user id, which means the direct message with them.
 * Raises `channel_not_found`, `not_in_channel`, `is_archived`.
 */
export function postTarget(call: MethodCall, given: string): Channel {
  const { workspace, caller } = call;
  const person = workspace.people.get(given);
  if (person) return directMessage(call, [person.id]);
  const channel = visibleChannel(call, workspace.channels.byName(given)?.id ?? given);
  const mayWithoutJoining = channel.kind === 'channel' && caller.scopes.includes('chat:write.public');
  if (!channel.members.includes(caller.userId) && !mayWithoutJoining) throw new SlackError('not_in_channel');
  if (channel.is_archived) throw new SlackError('is_archived');
  return channel;
}

/** The direct or group message between the caller and these people; made when there is none. */
export function directMessage({ workspace, caller, clock, publish }: MethodCall, others: string[]): Channel {
  const members = [...new Set([caller.userId, ...others])];
  const existing = workspace.channels.between(members);
  if (existing) return existing;
  const kind = members.length > 2 ? 'mpim' : 'im';
  const id = newId(kind === 'im' ? 'D' : 'G');
  const channel = newChannel({ id, kind, name: '', members, creator: caller.userId }, clock.now());
  workspace.channels.put(channel);
  publish({ kind: 'channel_changed', channel });
  return channel;
}
