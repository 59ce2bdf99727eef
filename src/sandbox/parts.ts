import type { Logger } from 'pino';
import type { Clock } from './clock.js';
import type { SandboxOptions } from './options.js';
import { clearStatusAfterPost } from './protocol/agent/resume.js';
import type { Publish } from './protocol/change.js';
import type { Core } from './protocol/core.js';
import { createDeliveries, type Deliveries } from './protocol/delivery/deliveries.js';
import { whereInstalled } from './protocol/delivery/where-installed.js';
import { createEventRaiser } from './protocol/events/raiser.js';
import { isLoopback } from './protocol/hosts.js';
import { createFeed, type Feed } from './protocol/live/feed.js';
import { createRateLimits } from './protocol/rate-limits.js';
import { createSocketHub, type SocketHub } from './protocol/socket-mode/hub.js';
import { createFaults } from './state/faults.js';
import { newSecret } from './state/ids.js';
import { createJournal } from './state/journal.js';
import type { Store } from './state/store.js';
import type { Workspace } from './state/workspace.js';

/** Everything that runs inside a sandbox, put together, as one team has it: `core` and `feed` are the team's own. */
export interface Parts {
  core: Core;
  hub: SocketHub;
  deliveries: Deliveries;
  feed: Feed;
  /** Tells the pages of every team. */
  showAll: (body: Parameters<Feed['show']>[0]) => void;
  /** Lets the clock go on from here after a restart; milliseconds ahead of the machine's. */
  keepOffset: (offsetMs: number) => void;
  options: SandboxOptions;
  host: string;
  token: string | undefined;
}

interface Given {
  options: SandboxOptions;
  log: Logger;
  store: Store;
  clock: Clock;
  workspaces: readonly [Workspace, ...Workspace[]];
  baseUrl: () => string;
}

/**
 * Wires the parts of every team, the first one first: changes go to the Events API and to the team's page, the
 * journal goes to every page. Journal, faults, clock and the way to the app are one for all.
 */
export function createParts({ options, log, store, clock, workspaces, baseUrl }: Given): [Parts, ...Parts[]] {
  const host = options.host ?? '127.0.0.1';
  const token = options.token ?? (isLoopback(host) ? undefined : newSecret());
  let appOrigin: string | undefined;
  const journal = createJournal(store, clock);
  const showAll: Parts['showAll'] = (body) => {
    for (const { feed } of teams) feed.show(body, { everybody: true });
  };
  const faults = createFaults(clock, () => showAll({ type: 'faults', faults: faults.active() }));
  const shared = {
    clock,
    log,
    journal,
    faults,
    lenient: options.lenient ?? false,
    ackTimeoutMs: options.ackTimeoutMs ?? 3000,
    socketUrl: () =>
      `${shared.baseUrl().replace(/^http/, 'ws')}/link/?ticket=${hub.issueTicket()}&app_id=${workspaces[0].app.installed().id}`,
    baseUrl: (): string => appOrigin ?? baseUrl(),
    reachedAt(origin: string) {
      appOrigin = origin;
    },
  };
  const teamOf = (workspace: Workspace) => {
    const feed = createFeed(workspace);
    const raise = createEventRaiser(workspace, (payload) => deliveries.event(payload));
    const publish: Publish = (change) => {
      raise(change);
      feed.hear(change);
      clearStatusAfterPost({ workspace, publish, baseUrl: baseUrl() }, change);
    };
    const core: Core = { ...shared, workspace, publish, limits: createRateLimits(clock) };
    return { core, feed };
  };
  const [firstWorkspace, ...furtherWorkspaces] = workspaces;
  const first = teamOf(firstWorkspace);
  const further = furtherWorkspaces.map(teamOf);
  const teams = [first, ...further];
  const hub = createSocketHub(first.core);
  const deliveries = createDeliveries(first.core, hub);
  journal.onEntry((entry) => showAll({ type: 'journal', entry }));
  const partsOf = ({ core, feed }: typeof first): Parts => ({
    core,
    feed,
    hub,
    deliveries: whereInstalled(deliveries, core.workspace),
    showAll,
    keepOffset: (offsetMs) => store.table<string>('marks').put(['clock_offset'], String(offsetMs)),
    options,
    host,
    token,
  });
  return [partsOf(first), ...further.map(partsOf)];
}
