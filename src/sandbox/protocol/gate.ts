import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** The parts of a request's head that the gate looks at. */
export interface Knock {
  token?: string | undefined;
  authorization?: string | undefined;
}

/**
 * Who may use the page and the control API: anybody where only this machine can reach them, otherwise whoever
 * has the token. A foreign page that posts here from a browser is refused in both cases.
 */
export function createGate(token: string | undefined): (knock: Knock) => boolean {
  return ({ token: asked, authorization }) => {
    if (token === undefined) return true;
    const given = asked ?? /^Bearer\s+(.+)$/i.exec(authorization ?? '')?.[1] ?? '';
    const [a, b] = [Buffer.from(given), Buffer.from(token)];
    return a.length === b.length && timingSafeEqual(a, b);
  };
}

/**
 * Answers 421 for a foreign Host header, and 403 for a browser that speaks for another site: the tokens here are
 * known to everybody, so any page could otherwise act as a person.
 */
export function guardHost(allowed: (host: string | undefined) => boolean): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host');
    if (!allowed(host)) return c.json({ ok: false, error: 'host_not_allowed' }, 421);
    const origin = c.req.header('origin');
    const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
    const crossSite = c.req.header('sec-fetch-site') === 'cross-site' && /^\/(api|sandbox)\//.test(c.req.path);
    if (crossSite || (foreign && c.req.method !== 'GET')) {
      return c.json({ error: 'origin_not_allowed' }, 403);
    }
    return next();
  };
}
