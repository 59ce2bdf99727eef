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

/** Answers 421 for a foreign Host header and 403 for a browser that speaks for another site. */
export function guardHost(allowed: (host: string | undefined) => boolean): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host');
    if (!allowed(host)) return c.json({ ok: false, error: 'host_not_allowed' }, 421);
    const origin = c.req.header('origin');
    const control = c.req.path.startsWith('/sandbox/') && c.req.method !== 'GET';
    if (control && origin && URL.canParse(origin) && new URL(origin).host !== host) {
      return c.json({ error: 'origin_not_allowed' }, 403);
    }
    return next();
  };
}
