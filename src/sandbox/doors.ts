import type { Parts } from './parts.js';
import type { Knock } from './protocol/gate.js';
import type { Door } from './protocol/upgrade.js';

interface Guards {
  hostAllowed: (host: string | undefined) => boolean;
  gate: (knock: Knock) => boolean;
}

/** Where WebSockets come in: the app's at `/link/`, the page's at `/sandbox/live`. */
export function doors(teams: readonly [Parts, ...Parts[]], { hostAllowed, gate }: Guards): { [path: string]: Door } {
  const [{ core, hub }] = teams;
  return {
    '/link/': (url, request) => {
      if (!hostAllowed(request.headers.host)) return 403;
      if (core.faults.strike('refuse_connections')) return 503;
      if (!hub.redeem(url.searchParams.get('ticket') ?? '')) return 401;
      return (socket) => hub.accept(socket, url.searchParams.get('debug_reconnects') === 'true');
    },
    '/sandbox/live': (url, request) => {
      const { host: asked, origin, authorization } = request.headers;
      const foreign = origin !== undefined && URL.canParse(origin) && new URL(origin).host !== asked;
      if (!hostAllowed(asked) || foreign) return 403;
      if (!gate({ token: url.searchParams.get('token') ?? undefined, authorization })) return 401;
      const team = url.searchParams.get('team');
      const parts = team === null ? teams[0] : teams.find((one) => one.core.workspace.team.id === team);
      const as = url.searchParams.get('as') ?? '';
      const people = parts?.core.workspace.people;
      const person = people?.byName(as) ?? people?.get(as);
      if (!parts || !person) return 404;
      const after = url.searchParams.get('after');
      return (socket) => parts.feed.join(socket, person.id, after === null ? undefined : Number(after));
    },
  };
}
