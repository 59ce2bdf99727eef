import type { LiveState } from '../../protocol/live.js';
import type { Message } from '../../state/wire.js';
import { workspaceDirectory } from '../app/workspace-directory.js';
import { spoken } from '../text/spoken.js';
import { authorOf } from './author.js';

const LONGEST = 300;

interface AnnouncerProps {
  world: LiveState;
  messages: readonly Message[];
}

const inWords = ({ text }: Message, world: LiveState): string =>
  spoken(text, workspaceDirectory(world)).slice(0, LONGEST);

/** Reads the newest message of others to those who cannot see it come. */
export function Announcer({ world, messages }: AnnouncerProps) {
  const newest = messages.at(-1);
  const own = newest?.user === world.me.id && !newest.bot_id;
  const said = newest && !own ? `${authorOf(newest, world).name}: ${inWords(newest, world)}` : '';
  return (
    <div className="visually-hidden" role="log" aria-live="polite" aria-label="New messages">
      {said}
    </div>
  );
}
