import { Eye } from 'lucide-react';
import { memo, type ReactNode, useRef, useState } from 'react';
import type { LiveState } from '../../protocol/live.js';
import type { Message } from '../../state/wire.js';
import { page, usePage } from '../live/page-store.js';
import { Emoji } from '../text/emoji.js';
import { Mrkdwn } from '../text/mrkdwn.js';
import { type Author, authorOf } from './author.js';
import { Avatar } from './avatar.js';
import { MessageBody } from './message-body.js';
import { MessageEditor } from './message-editor.js';
import { MessageToolbar } from './message-toolbar.js';
import { Reactions } from './reactions.js';
import { ThreadSummary } from './thread-summary.js';
import { dayAndTime, fullTimeOf, isoTimeOf, timeOf } from './time.js';

export interface MessageProps {
  channel: string;
  message: Message;
  world: LiveState;
  grouped: boolean;
  ephemeral: boolean;
  /** Set in a channel: opens the message's thread. */
  openThread?: (ts: string) => void;
  /** A link led here. */
  sought: boolean;
}

/** One message of a channel or thread. */
export const MessageView = memo(function MessageView(props: MessageProps) {
  const { channel, message, world, ephemeral, openThread } = props;
  const [hovered, hover] = useState(false);
  const [focused, focus] = useState(false);
  const [pinned, pin] = useState(false);
  const editing = usePage(({ editing: at }) => at?.ts === message.ts && at.channel === channel);
  const article = useRef<HTMLElement>(null);
  const stopEditing = (): void => {
    page.set({ editing: null });
    article.current?.focus();
  };
  const author = authorOf(message, world);
  const replies = openThread && <ThreadSummary message={message} world={world} open={() => openThread(message.ts)} />;
  if (isEvent(message)) return <EventLine message={message} author={author} replies={replies} />;
  const grouped = props.grouped && !editing;
  return (
    <article
      ref={article}
      className={`message${grouped ? ' grouped' : ''}${ephemeral ? ' ephemeral' : ''}${props.sought ? ' sought' : ''}`}
      aria-label={`${author.name}, ${dayAndTime(message.ts)}${ephemeral ? ', only visible to you' : ''}`}
      tabIndex={-1}
      data-ts={message.ts}
      onPointerMove={() => hover(true)} // not "enter": after a menu has closed, the pointer is inside already
      onPointerLeave={() => hover(false)}
      onFocus={() => focus(true)}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || focus(false)}
    >
      <Gutter author={author} message={message} grouped={grouped} />
      <div className="message-main">
        {ephemeral && (
          <p className="only-you">
            <Eye size={13} aria-hidden /> Only visible to you
          </p>
        )}
        {!grouped && <MessageHead author={author} message={message} />}
        {editing ? (
          <MessageEditor channel={channel} message={message} close={stopEditing} />
        ) : (
          <MessageBody channel={channel} message={message} />
        )}
        <Reactions channel={channel} message={message} />
        {replies}
      </div>
      {(hovered || focused || pinned) && !editing && (
        <MessageToolbar {...props} pin={pin} edit={() => page.set({ editing: { channel, ts: message.ts } })} />
      )}
    </article>
  );
});

const EVENTS = new Set([
  'channel_join',
  'channel_leave',
  'channel_topic',
  'channel_purpose',
  'channel_name',
  'tombstone',
]);

const isEvent = (message: Message): boolean => EVENTS.has(message.subtype ?? '');

/** The root of a thread that was deleted keeps its replies. */
function EventLine({ message, author, replies }: { message: Message; author: Author; replies: ReactNode }) {
  return (
    <article className="message event" aria-label={`${author.name}, ${dayAndTime(message.ts)}`} data-ts={message.ts}>
      <span className="gutter" />
      <div className="message-main">
        <Mrkdwn text={message.text} />
        {replies}
      </div>
    </article>
  );
}

function Gutter({ author, message, grouped }: { author: Author; message: Message; grouped: boolean }) {
  if (grouped) return <span className="gutter gutter-time">{timeOf(message.ts).replace(/\s?[AP]M$/i, '')}</span>;
  return (
    <span className="gutter">
      {author.emoji ? (
        <span className="avatar avatar-medium avatar-emoji">
          <Emoji name={author.emoji.replaceAll(':', '')} />
        </span>
      ) : (
        <Avatar name={author.name} color={author.color} isBot={author.isApp} />
      )}
    </span>
  );
}

function MessageHead({ author, message }: { author: Author; message: Message }) {
  return (
    <header className="message-head">
      <strong className="author">{author.name}</strong>
      {author.isApp && <span className="app-badge">APP</span>}
      <time dateTime={isoTimeOf(message.ts)} title={fullTimeOf(message.ts)}>
        {timeOf(message.ts)}
      </time>
    </header>
  );
}
