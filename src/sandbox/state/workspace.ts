import type { Clock } from '../clock.js';
import { type AppRegistry, createAppRegistry } from './app.js';
import { type Channels, createChannels } from './channels.js';
import { createEphemerals, type Ephemerals } from './ephemerals.js';
import { createGroups, type Groups } from './groups.js';
import { createTimestamps } from './ids.js';
import { createMessages, type Messages } from './messages.js';
import { createPeople, type People } from './people.js';
import { createReads, type Reads } from './reads.js';
import { createResponseUrls, type ResponseUrls } from './response-urls.js';
import { createSelections, type Selections } from './selections.js';
import type { Team } from './shapes.js';
import type { Store } from './store.js';
import { createTokens, type Tokens } from './tokens.js';
import { createTriggers, type Triggers } from './triggers.js';
import { createViews, type Views } from './views.js';

/** The whole workspace: what there is, kept on disk, changed only by whoever answers a call. */
export interface Workspace {
  readonly store: Store;
  readonly clock: Clock;
  readonly team: Team;
  readonly people: People;
  readonly channels: Channels;
  readonly messages: Messages;
  readonly groups: Groups;
  readonly tokens: Tokens;
  readonly app: AppRegistry;
  readonly views: Views;
  readonly ephemerals: Ephemerals;
  readonly reads: Reads;
  readonly selections: Selections;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  /** The next timestamp: unique and growing, also over a restart. */
  nextTs(): string;
}

/**
 * Opens the records of a store. Timestamps go on after the newest one ever given out. A further team is given the
 * `first`, whose app it shares.
 */
export function openWorkspace(options: {
  store: Store;
  clock: Clock;
  team: Team;
  lenient: boolean;
  first?: Workspace;
}): Workspace {
  const { store, clock, team, lenient, first } = options;
  const marks = store.table<string>('marks');
  const next = createTimestamps(clock, marks.get('last_ts') ?? '');
  return {
    store,
    clock,
    team,
    people: createPeople(store),
    channels: createChannels(store),
    messages: createMessages(store),
    groups: createGroups(store),
    tokens: createTokens(store),
    app: createAppRegistry(store, first?.app),
    views: createViews(store),
    ephemerals: createEphemerals(store),
    reads: createReads(store),
    selections: createSelections(store),
    triggers: createTriggers(clock, lenient),
    responseUrls: createResponseUrls(store, clock, lenient),
    nextTs() {
      const ts = next();
      marks.put(['last_ts'], ts);
      return ts;
    },
  };
}
