import { Hash, Lock, Users } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { LiveChannel, LiveState } from '../../protocol/live.js';
import { Hint } from '../app/hint.js';
import { Avatar } from '../messages/avatar.js';
import { Mrkdwn } from '../text/mrkdwn.js';

/** The name of the conversation, its topic and members. */
export function ChannelHeader({ world, channel }: { world: LiveState; channel: LiveChannel }) {
  return (
    <header className="channel-header">
      <div className="channel-title">
        <ChannelName world={world} channel={channel} />
        {channel.topic && (
          <span className="topic">
            <Mrkdwn text={channel.topic} />
          </span>
        )}
        {channel.kind !== 'im' && <Members world={world} channel={channel} />}
      </div>
    </header>
  );
}

/** The heading of a conversation: a channel's name, or the person one writes with. */
export function ChannelName({ world, channel }: { world: LiveState; channel: LiveChannel }) {
  const person = world.people.find(({ id }) => id === channel.user);
  if (channel.kind === 'im')
    return (
      <h2>
        <Avatar name={person?.real_name ?? '?'} color={person?.color} isBot={person?.is_bot} size="small" />
        {person?.real_name ?? 'Direct message'}
        {person?.is_bot && <span className="app-badge">APP</span>}
      </h2>
    );
  const Icon = channel.kind === 'private' ? Lock : Hash;
  return (
    <h2>
      <Icon size={16} aria-label={channel.kind === 'private' ? 'Private channel' : 'Channel'} />
      {channel.name || 'Group message'}
    </h2>
  );
}

function Members({ world, channel }: { world: LiveState; channel: LiveChannel }) {
  const names = channel.members.map((id) => world.people.find((person) => person.id === id)?.real_name ?? id);
  return (
    <Hint text={names.join(', ')}>
      <Button className="members" aria-label={`${names.length} members: ${names.join(', ')}`}>
        <Users size={14} aria-hidden /> {names.length}
      </Button>
    </Hint>
  );
}
