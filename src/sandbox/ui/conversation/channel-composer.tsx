import { Button } from 'react-aria-components';
import type { LiveChannel, LiveState } from '../../protocol/live.js';
import { Composer } from '../composer/composer.js';
import { editLastOf, joinChannel, sendMessage } from '../live/deeds.js';
import { page } from '../live/page-store.js';
import { SuggestedPrompts } from '../thread/suggested-prompts.js';
import { TypingLine } from '../thread/typing-line.js';

/** Under a channel: prompts of the app, the composer, who types. One who is no member may join instead. */
export function ChannelComposer({ world, channel }: { world: LiveState; channel: LiveChannel }) {
  const name = conversationName(world, channel);
  if (channel.is_archived) return <p className="not-writable">This channel is archived. Nobody can write here.</p>;
  if (!channel.is_member)
    return (
      <p className="not-writable">
        You are not a member of {name}.{' '}
        <Button className="button button-primary" onPress={() => joinChannel(channel.id)}>
          Join channel
        </Button>
      </p>
    );
  return (
    <footer className="composer-area">
      <SuggestedPrompts world={world} channel={channel.id} />
      <Composer
        place={{ channel: channel.id }}
        label={`Message to ${name}`}
        placeholder={`Message ${name}`}
        send={(text) => sendMessage({ channel: channel.id }, text)}
        editLast={() => editLastOf(channel.id, page.get().channels[channel.id]?.messages ?? [])}
      />
      <TypingLine channel={channel.id} />
    </footer>
  );
}

/** "#orders", or the name of the person on the other side. */
export function conversationName({ people }: LiveState, channel: LiveChannel): string {
  if (channel.kind === 'im') return people.find(({ id }) => id === channel.user)?.real_name ?? 'this person';
  return channel.name ? `#${channel.name}` : 'this group';
}
