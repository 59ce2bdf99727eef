import type { Logger } from 'pino';
import type { Clock } from './clock.js';
import type { SandboxOptions } from './options.js';
import { clearStatusAfterPost } from './protocol/agent/resume.js';
import type { Publish } from './protocol/change.js';
import type { Core } from './protocol/core.js';
import { createDeliveries, type Deliveries } from './protocol/delivery/deliveries.js';
import { createEventRaiser } from './protocol/events/raiser.js';
import type { Knock } from './protocol/gate.js';
import { isLoopback } from './protocol/hosts.js';
import { createFeed, type Feed } from './protocol/live/feed.js';
import { createSocketHub, type SocketHub } from './protocol/socket-mode/hub.js';
import type { Door } from './protocol/upgrade.js';
import { createFaults } from './state/faults.js';
import { newSecret } from './state/ids.js';
import { createJournal } from './state/journal.js';
import type { Store } from './state/store.js';
import type { Workspace } from './state/workspace.js';

/** Everything that runs inside a sandbox, put together. */
export interface Parts {
  core: Core;
  hub: SocketHub;
  deliveries: Deliveries;
  feed: Feed;
  options: SandboxOptions;
  host: string;
  token: string | undefined;
  doors(hostAllowed: (host: string | undefined) => boolean, gate: (knock: Knock) => boolean): { [path: string]: Door };
  /** Resolves when deliveries that were on their way have ended. */
  settled(): Promise<void>;
}

interface Given {
  options: SandboxOptions;
  log: Logger;
  store: Store;
  clock: Clock;
  workspace: Workspace;
  baseUrl: () => string;
}

/** Wires the parts: changes go to the Events API and to the page, the journal goes to the page. */
export function createParts({ options, log, store, clock, workspace, baseUrl }: Given): Parts {
  const host = options.host ?? '127.0.0.1';
  const token = options.token ?? (isLoopback(host) ? undefined : newSecret());
  let appOrigin: string | undefined;
  const feed = createFeed(workspace);
  const journal = createJournal(store, clock);
  const faults = createFaults(clock, () => feed.show({ type: 'faults', faults: faults.active() }, { everybody: true }));
  const publish: Publish = (change) => {
    raise(change);
    feed.hear(change);
    clearStatusAfterPost({ workspace, publish, baseUrl: baseUrl() }, change);
  };
  const core: Core = {
    workspace,
    clock,
    log,
    journal,
    faults,
    publish,
    lenient: options.lenient ?? false,
    ackTimeoutMs: options.ackTimeoutMs ?? 3000,
    socketUrl: () =>
      `${core.baseUrl().replace(/^http/, 'ws')}/link/?ticket=${hub.issueTicket()}&app_id=${workspace.app.installed().id}`,
    baseUrl: () => appOrigin ?? baseUrl(),
    reachedAt(origin) {
      appOrigin = origin;
    },
  };
  const hub = createSocketHub(core);
  const deliveries = createDeliveries(core, hub);
  const raise = createEventRaiser(workspace, deliveries.event);
  journal.onEntry((entry) => feed.show({ type: 'journal', entry }, { everybody: true }));
  return {
    core,
    hub,
    deliveries,
    feed,
    options,
    host,
    token,
    doors: (hostAllowed, gate) => ({
      '/link/': (url, request) => {
        if (!hostAllowed(request.headers.host)) return 403;
        if (faults.strike('refuse_connections')) return 503;
        if (!hub.redeem(url.searchParams.get('ticket') ?? '')) return 401;
        return (socket) => hub.accept(socket, url.searchParams.get('debug_reconnects') === 'true');
      },
      '/sandbox/live': (url, request) => {
        const { host: asked, origin, authorization } = request.headers;
        const foreign = origin !== undefined && URL.canParse(origin) && new URL(origin).host !== asked;
        if (!hostAllowed(asked) || foreign) return 403;
        if (!gate({ token: url.searchParams.get('token') ?? undefined, authorization })) return 401;
        const as = url.searchParams.get('as') ?? '';
        const person = workspace.people.byName(as) ?? workspace.people.get(as);
        if (!person) return 404;
        const after = url.searchParams.get('after');
        return (socket) => feed.join(socket, person.id, after === null ? undefined : Number(after));
      },
    }),
    settled: deliveries.settled,
  };
}
