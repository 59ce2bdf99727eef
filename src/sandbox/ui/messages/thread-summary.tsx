import { Button } from 'react-aria-components';
import type { LiveState } from '../../protocol/live.js';
import type { Message } from '../../state/wire.js';
import { Avatar } from './avatar.js';
import { dayAndTime } from './time.js';

interface ThreadSummaryProps {
  message: Message;
  world: LiveState;
  open: () => void;
}

/** Under a message with replies: who answered, how often, when last. */
export function ThreadSummary({ message, world, open }: ThreadSummaryProps) {
  const count = message.reply_count ?? 0;
  if (count === 0) return null;
  const people = (message.reply_users ?? [])
    .slice(0, 4)
    .flatMap((id) => world.people.find((known) => known.id === id) ?? []);
  return (
    <Button className="thread-summary" onPress={open}>
      {people.map((person) => (
        <Avatar key={person.id} name={person.real_name} color={person.color} isBot={person.is_bot} size="small" />
      ))}
      <span className="thread-count">{count === 1 ? '1 reply' : `${count} replies`}</span>
      {message.latest_reply && <span className="thread-last">Last reply {dayAndTime(message.latest_reply)}</span>}
    </Button>
  );
}
