import { type ReactNode, useMemo, useState } from 'react';
import type { LiveState } from '../../protocol/live.js';
import { ConversationPane } from '../conversation/conversation-pane.js';
import { QuickSwitcher } from '../sidebar/quick-switcher.js';
import { Sidebar } from '../sidebar/sidebar.js';
import { ThreadPane } from '../thread/thread-pane.js';
import { Tour } from '../tour/tour.js';
import { DeleteDialog } from './delete-dialog.js';
import { DirectoryContext } from './directory.js';
import { homeChannel } from './home-channel.js';
import { useRoute } from './route.js';
import { TopBar } from './top-bar.js';
import { useAppTab } from './use-app-tab.js';
import { useTitle } from './use-title.js';
import { workspaceDirectory } from './workspace-directory.js';

/** Sidebar, conversation, and thread. On a phone the address says which of them is in sight. */
export function Workspace({ world, children }: { world: LiveState; children: ReactNode }) {
  const [switching, setSwitching] = useState(false);
  const route = useRoute();
  const { me, people, channels, groups } = world;
  const directory = useMemo(() => workspaceDirectory({ me, people, channels, groups }), [me, people, channels, groups]);
  const wanted = channels.find(({ id }) => id === route.channel);
  const channel = wanted ?? homeChannel(world);
  const pane = route.thread ? 'thread' : wanted ? 'conversation' : 'sidebar';
  useAppTab(world, channel?.id);
  useTitle(world);
  return (
    <DirectoryContext value={directory}>
      <div className={`page pane-${pane}`}>
        <TopBar world={world} openSwitcher={() => setSwitching(true)} />
        <div className="panes">
          <Sidebar world={world} current={channel?.id} />
          {channel && <ConversationPane key={`${world.me.id}/${channel.id}`} world={world} channel={channel} />}
          {channel && route.thread && (
            <ThreadPane key={`${channel.id}/${route.thread}`} world={world} channel={channel} root={route.thread} />
          )}
          {children}
        </div>
      </div>
      <QuickSwitcher world={world} isOpen={switching} setOpen={setSwitching} />
      <DeleteDialog />
      <Tour world={world} />
    </DirectoryContext>
  );
}
