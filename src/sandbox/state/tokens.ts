import type { Token } from './shapes.js';
import type { Store } from './store.js';

/** Every token that opens a door here. */
export interface Tokens {
  get(token: string): Token | undefined;
  put(token: Token): void;
  revoke(token: string): boolean;
  all(): Token[];
}

/** Opens the tokens of a store. */
export function createTokens(store: Store): Tokens {
  const table = store.table<Token>('tokens');
  return {
    get: (token) => (token.length > 200 ? undefined : table.get(token)),
    put: (token) => table.put([token.token], token),
    revoke: (token) => table.remove(token),
    all: () => [...table.values()],
  };
}
