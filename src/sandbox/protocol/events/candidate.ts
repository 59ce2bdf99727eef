import type { Channel } from '../../state/shapes.js';
import type { SlackEvent } from '../change.js';

/** An event with the name under which the manifest asks for it. */
export interface Candidate {
  subscription: string;
  event: SlackEvent;
  /** Only apps that are in here get it. */
  channel?: Channel;
}
