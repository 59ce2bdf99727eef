import type { Store } from './store.js';

/** What somebody allowed on the install page; its code can be exchanged once. */
export interface Grant {
  code: string;
  userId: string;
  botScopes: string[];
  userScopes: string[];
  redirectUri: string;
  codeChallenge?: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

export interface Grants {
  put(grant: Grant): void;
  has(code: string): boolean;
  /** Takes a grant away and answers it; a second time there is none. */
  take(code: string): Grant | undefined;
}

/** Opens the grants of a store. */
export function createGrants(store: Store): Grants {
  const table = store.table<Grant>('grants');
  const get = (code: string) => (code.length > 200 ? undefined : table.get(code));
  return {
    put: (grant) => table.put([grant.code], grant),
    has: (code) => get(code) !== undefined,
    take(code) {
      const grant = get(code);
      if (grant) table.remove(code);
      return grant;
    },
  };
}
