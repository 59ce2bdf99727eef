import type { LiveState } from '../../protocol/live.js';
import type { Message } from '../../state/wire.js';
import { authorOf } from './author.js';

const LONGEST = 300;

interface AnnouncerProps {
  world: LiveState;
  messages: readonly Message[];
}

/** Reads the newest message of others to those who cannot see it come. */
export function Announcer({ world, messages }: AnnouncerProps) {
  const newest = messages.at(-1);
  const own = newest?.user === world.me.id && !newest.bot_id;
  const said = newest && !own ? `${authorOf(newest, world).name}: ${newest.text.slice(0, LONGEST)}` : '';
  return (
    <div className="visually-hidden" role="log" aria-live="polite" aria-label="New messages">
      {said}
    </div>
  );
}
