import { useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { LiveChannel, LiveState } from '../../protocol/live.js';
import { go, useRoute } from '../app/route.js';
import { appTab } from '../app/use-app-tab.js';
import { AppHome } from '../home/app-home.js';
import { loadChannel } from '../live/load.js';
import { Announcer } from '../messages/announcer.js';
import { LoadAgain } from '../messages/load-again.js';
import { MessageList } from '../messages/message-list.js';
import { ChannelComposer } from './channel-composer.js';
import { ChannelHeader } from './channel-header.js';
import { useChannelRows } from './use-channel-rows.js';
import { Welcome } from './welcome.js';

interface ConversationPaneProps {
  world: LiveState;
  channel: LiveChannel;
}

/** A channel, a direct message, or the app's own page with its two tabs. */
export function ConversationPane({ world, channel }: ConversationPaneProps) {
  const tabs = channel.id === world.app.dm && world.app.home_tab;
  return (
    <main className="conversation">
      <ChannelHeader world={world} channel={channel} />
      {tabs ? <AppTabs world={world} channel={channel} /> : <Conversation world={world} channel={channel} />}
    </main>
  );
}

function AppTabs({ world, channel }: ConversationPaneProps) {
  const { tab } = useRoute();
  return (
    <Tabs
      className="app-tabs"
      selectedKey={appTab(tab, true)}
      onSelectionChange={(key) => go({ tab: key === 'messages' ? 'messages' : 'home', thread: undefined })}
    >
      <TabList aria-label={world.app.name}>
        <Tab id="home">Home</Tab>
        <Tab id="messages">Messages</Tab>
      </TabList>
      <TabPanel id="home" className="app-panel">
        <AppHome world={world} />
      </TabPanel>
      <TabPanel id="messages" className="app-panel">
        <Conversation world={world} channel={channel} />
      </TabPanel>
    </Tabs>
  );
}

function Conversation({ world, channel }: ConversationPaneProps) {
  const { message, thread } = useRoute();
  const { rows, loaded, failed, messages } = useChannelRows(world, channel);
  const label = channel.name ? `Messages in ${channel.name}` : 'Messages';
  const openThread = useMemo(() => (ts: string) => go({ channel: channel.id, thread: ts }), [channel.id]);
  const loadOlder = useMemo(() => () => void loadChannel(channel.id, true), [channel.id]);
  const welcome = useMemo(() => <Welcome world={world} channel={channel} />, [world, channel]);
  return (
    <>
      <Announcer world={world} messages={messages} />
      {failed && messages.length === 0 ? (
        <div className="message-list loading">
          <LoadAgain what="The messages" load={() => loadChannel(channel.id)} />
        </div>
      ) : loaded ? (
        <MessageList
          label={label}
          channel={channel.id}
          rows={rows}
          world={world}
          openThread={openThread}
          sought={thread ? undefined : message}
          loadOlder={loadOlder}
          failed={failed}
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
