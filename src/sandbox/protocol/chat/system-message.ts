import type { Channel } from '../../state/shapes.js';
import type { Message } from '../../state/wire.js';
import type { Desk } from './post.js';

/** What Slack itself writes into a channel: who joined, who left, what the topic is now (that without the team). */
export function systemMessage(
  { workspace, publish }: Pick<Desk, 'workspace' | 'publish'>,
  said: { channel: Channel; user: string; subtype: string; text: string; extra?: Partial<Message> },
): void {
  const { channel, user, subtype, text, extra } = said;
  const message: Message = {
    type: 'message',
    subtype,
    ts: workspace.nextTs(),
    user,
    text,
    ...(/^channel_(topic|purpose)$/.test(subtype) ? {} : { team: workspace.team.id }),
    ...extra,
  };
  workspace.messages.add(channel.id, message);
  publish({ kind: 'message_posted', channel, message, actor: user });
}

/** Slack's word for the kind of channel in the subtype of such a message. */
export const systemSubtype = (channel: Channel, what: string): string =>
  `${channel.kind === 'private' ? 'group' : 'channel'}_${what}`;
