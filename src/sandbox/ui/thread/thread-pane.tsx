import { X } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { LiveChannel, LiveState } from '../../protocol/live.js';
import { go, useRoute } from '../app/route.js';
import { Composer } from '../composer/composer.js';
import { conversationName } from '../conversation/channel-composer.js';
import { editLastOf, sendMessage } from '../live/deeds.js';
import { loadThread } from '../live/load.js';
import { page, usePage } from '../live/page-store.js';
import { threadKey } from '../live/timeline.js';
import { Announcer } from '../messages/announcer.js';
import { LoadAgain } from '../messages/load-again.js';
import { MessageList } from '../messages/message-list.js';
import { rowsOf } from '../messages/rows.js';
import { StatusLine } from './status-line.js';
import { SuggestedPrompts } from './suggested-prompts.js';
import { TypingLine } from './typing-line.js';

interface ThreadPaneProps {
  world: LiveState;
  channel: LiveChannel;
  root: string;
}

/** A thread beside its channel. */
export function ThreadPane({ world, channel, root }: ThreadPaneProps) {
  const { message } = useRoute();
  const key = threadKey(channel.id, root);
  const timeline = usePage((state) => state.threads[key]);
  const known = timeline !== undefined;
  useEffect(() => {
    if (!known) void loadThread(channel.id, root);
  }, [channel.id, root, known]);
  const rows = useThreadRows(world, channel.id, root);
  const session = world.sessions.find((one) => one.channel === channel.id && one.thread_ts === root);
  const place = { channel: channel.id, thread_ts: root };
  return (
    <aside className="thread" aria-label="Thread">
      <header className="thread-header">
        <h2>{session?.title || 'Thread'}</h2>
        <span className="topic">{conversationName(world, channel)}</span>
        <Button className="icon-button" aria-label="Close thread" onPress={() => go({ thread: undefined })}>
          <X size={18} aria-hidden />
        </Button>
      </header>
      <Announcer world={world} messages={timeline?.messages ?? []} />
      {rows.length > 0 ? (
        <MessageList label="Messages in this thread" channel={channel.id} rows={rows} world={world} sought={message} />
      ) : (
        <div className="message-list loading">
          {timeline?.failed && <LoadAgain what="The thread" load={() => loadThread(channel.id, root)} />}
          {known && !timeline.loading && !timeline.failed && <p>This thread is no longer there.</p>}
        </div>
      )}
      <footer className="composer-area">
        <StatusLine world={world} {...place} />
        <SuggestedPrompts world={world} {...place} />
        {channel.is_member && !channel.is_archived && (
          <Composer
            place={place}
            label="Reply in thread"
            placeholder="Reply…"
            send={(text) => sendMessage(place, text)}
            editLast={() => editLastOf(channel.id, page.get().threads[key]?.messages ?? [])}
          />
        )}
        <TypingLine {...place} />
      </footer>
    </aside>
  );
}

function useThreadRows({ ephemerals, me }: LiveState, channel: string, root: string) {
  const messages = usePage((state) => state.threads[threadKey(channel, root)]?.messages);
  return useMemo(() => {
    const own = ephemerals.filter(({ channel: where, message }) => where === channel && message.thread_ts === root);
    return rowsOf({ messages: messages ?? [], ephemerals: own.map(({ message }) => message), me: me.id, root });
  }, [messages, ephemerals, me.id, channel, root]);
}
