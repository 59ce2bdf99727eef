import { newId } from '../../state/ids.js';
import type { Channel } from '../../state/shapes.js';
import type { Message } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import type { Candidate } from './candidate.js';
import type { EventOf } from './event-of.js';

const LINK = /https?:\/\/[^\s<>|"']+/g;

/** `link_shared` for links to the domains that the manifest names, when somebody else than the app posts them. */
export function sharedLinks(workspace: Workspace, channel: Channel, message: Message): Candidate[] {
  const domains = workspace.app.manifest().features.unfurl_domains;
  const { user } = message;
  if (domains.length === 0 || user === undefined || message.bot_id === workspace.app.installed().botId) return [];
  const urls = [...new Set(message.text.match(LINK) ?? [])].filter((url) => URL.canParse(url));
  const links = urls.flatMap((url) => {
    const host = new URL(url).hostname;
    const domain = domains.find((name) => host === name || host.endsWith(`.${name}`));
    return domain === undefined ? [] : [{ url, domain }];
  });
  if (links.length === 0) return [];
  const event = {
    type: 'link_shared',
    user,
    channel: channel.id,
    message_ts: message.ts,
    ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
    links,
    source: 'conversations_history',
    unfurl_id: `${channel.id}.${message.ts}.${newId('U')}`,
    is_bot_user_member: channel.members.includes(workspace.app.installed().botUserId),
    event_ts: message.ts,
  } satisfies EventOf<'link_shared'>;
  return [{ subscription: 'link_shared', event, channel }];
}
