import type { LiveChannel, LiveState } from '../../protocol/live.js';
import { FirstSentences } from '../tour/first-sentences.js';
import { ChannelName } from './channel-header.js';

/** The very beginning of a conversation: what it is for, and what one could write. */
export function Welcome({ world, channel }: { world: LiveState; channel: LiveChannel }) {
  const person = world.people.find(({ id }) => id === channel.user);
  const about =
    channel.kind === 'im'
      ? person?.is_bot
        ? world.app.agent_description ||
          world.app.description ||
          `This is ${person.real_name}, the app of this workspace.`
        : `This conversation is just between you and ${person?.real_name ?? 'this person'}.`
      : channel.purpose || `This is the very beginning of #${channel.name}.`;
  return (
    <div className="welcome">
      <ChannelName world={world} channel={channel} />
      <p>{about}</p>
      <FirstSentences world={world} channel={channel} />
    </div>
  );
}
