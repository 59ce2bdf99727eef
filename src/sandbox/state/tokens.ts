import type { Renewal, Token } from './shapes.js';
import type { Store } from './store.js';

/** Every token that opens a door here. */
export interface Tokens {
  get(token: string): Token | undefined;
  put(token: Token): void;
  revoke(token: string): boolean;
  all(): Token[];
  putRenewal(renewal: Renewal): void;
  renewal(refreshToken: string): Renewal | undefined;
  /** Takes every refresh token of this user away. */
  dropRenewals(userId: string): void;
  /** Takes one refresh token away: each is good once. */
  dropRenewal(refreshToken: string): void;
}

/** Opens the tokens of a store. */
export function createTokens(store: Store): Tokens {
  const table = store.table<Token>('tokens');
  const renewals = store.table<Renewal>('refresh_tokens');
  return {
    get: (token) => (token.length > 200 ? undefined : table.get(token)),
    put: (token) => table.put([token.token], token),
    revoke: (token) => table.remove(token),
    all: () => [...table.values()],
    putRenewal: (renewal) => renewals.put([renewal.refreshToken], renewal),
    renewal: (refreshToken) => (refreshToken.length > 200 ? undefined : renewals.get(refreshToken)),
    dropRenewals(userId) {
      for (const one of [...renewals.values()]) if (one.userId === userId) renewals.remove(one.refreshToken);
    },
    dropRenewal: (refreshToken) => void renewals.remove(refreshToken),
  };
}
