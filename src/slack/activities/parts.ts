import type { Delegations } from '../../store/delegations.js';
import type { CardShower } from '../cards/show-card.js';
import type { Directory } from '../directory.js';
import type { Log } from '../ports.js';
import type { Place } from '../send/message.js';
import type { Sender } from '../send/sender.js';
import type { CardLinks } from '../views/run-card.js';

/** What the activities of the `slack` queue are made of. */
export interface ActivityParts {
  sender: Sender;
  shower: CardShower;
  directory: Directory;
  links: CardLinks;
  delegations: Delegations;
  approvalsChannel: string;
  /** Attempt of the activity that runs now: from the second on, a message may be there already. */
  attempt(): number;
  log: Log;
}

export const threadOf = ({ channel, threadTs }: { channel: string; threadTs: string | null }): Place => ({
  channel,
  threadTs,
});
