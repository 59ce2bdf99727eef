import type { App } from '@slack/bolt';
import type { Delegations } from '../../store/delegations.js';
import type { Directory } from '../directory.js';
import type { Log, Operations, Runs } from '../ports.js';
import type { Sender } from '../send/sender.js';
import type { Ledger } from '../views/ledger.js';
import type { CardLinks } from '../views/run-card.js';
import type { Workflows } from '../workflows.js';

/** What a listener may use: everything that decides is behind `runs`, everything that is told goes through `sender`. */
export interface ListenerParts {
  runs: Runs;
  sender: Sender;
  directory: Directory;
  links: CardLinks;
  operations: Operations;
  workflows: Workflows;
  delegations: Delegations;
  readLedger(runId: string): Promise<Ledger>;
  log: Log;
}

export type Listener = (app: App, parts: ListenerParts) => void;
