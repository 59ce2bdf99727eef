import { useMemo } from 'react';
import type { LiveChannel, LiveState } from '../../protocol/live.js';
import { go, useRoute } from '../app/route.js';
import { appTab } from '../app/use-app-tab.js';
import { AppHome } from '../home/app-home.js';
import { loadChannel } from '../live/load.js';
import { MessageList } from '../messages/message-list.js';
import { ChannelComposer } from './channel-composer.js';
import { ChannelHeader } from './channel-header.js';
import { useChannelRows } from './use-channel-rows.js';
import { Welcome } from './welcome.js';

interface ConversationPaneProps {
  world: LiveState;
  channel: LiveChannel;
}

/** A channel, a direct message, or the app's own page. */
export function ConversationPane({ world, channel }: ConversationPaneProps) {
  const { tab } = useRoute();
  const ofApp = channel.id === world.app.dm;
  const home = ofApp && world.app.home_tab && appTab(tab, true) === 'home';
  return (
    <main className="conversation">
      <ChannelHeader world={world} channel={channel} />
      {home ? <AppHome world={world} /> : <Conversation world={world} channel={channel} />}
    </main>
  );
}

function Conversation({ world, channel }: ConversationPaneProps) {
  const { message, thread } = useRoute();
  const { rows, loaded } = useChannelRows(world, channel);
  const label = channel.name ? `Messages in ${channel.name}` : 'Messages';
  const openThread = useMemo(() => (ts: string) => go({ channel: channel.id, thread: ts }), [channel.id]);
  const welcome = useMemo(() => <Welcome world={world} channel={channel} />, [world, channel]);
  return (
    <>
      {loaded ? (
        <MessageList
          label={label}
          channel={channel.id}
          rows={rows}
          world={world}
          openThread={openThread}
          sought={thread ? undefined : message}
          loadOlder={() => loadChannel(channel.id, true)}
          welcome={welcome}
          alignToBottom
        />
      ) : (
        <div className="message-list loading" aria-busy />
      )}
      <ChannelComposer world={world} channel={channel} />
    </>
  );
}
