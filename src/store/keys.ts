/** Names of the records in the books. */
export const BOOKS = {
  /** Hash: result, effect, undo, undone of one idempotency key; kept 400 days. */
  deed: (key: string) => `deed:${key}`,
  /** Integer: minor units of the base currency. */
  wallet: 'wallet',
  /** Hash: sku -> pieces left. */
  stock: 'stock',
  /** List of `<instant> <json line>` of one run. */
  ledger: (runId: string) => `ledger:${runId}`,
  /** List of `<instant> <json entry>` of one run: each deed and each undo, as it was done. */
  journal: (runId: string) => `journal:${runId}`,
  /** Integer: successful payments since the last counted decline. */
  payments: 'payments-since-decline',
  simulated: (service: string) => `simulated:${service}`,
  simulatedKey: (service: string, key: string) => `simulated:${service}:${key}`,
  /** Hash: service -> what an operator wrote. */
  chaos: 'chaos',
  /** Hash: person -> who decides in their place, and until when. */
  delegations: 'delegations',
  finalState: (workflowId: string) => `final:${workflowId}`,
} as const;

/** Names of the records in the cache. */
export const CACHE = {
  runEvents: 'run-events',
  serviceStates: 'service-states',
  /** A channel, not a record. */
  definitionReloads: 'definition-reloads',
  rates: (from: string) => `rates:${from}`,
  thread: (team: string, channel: string, threadTs: string) => `thread:${team}:${channel}:${threadTs}`,
  profile: (team: string, userId: string) => `profile:${team}:${userId}`,
  cardLease: (workflowId: string) => `card-lease:${workflowId}`,
  cardShown: (workflowId: string) => `card-shown:${workflowId}`,
} as const;

export const DAY_SECONDS = 86_400;
// Longer than any run may live, so that a key never acts twice.
export const KEEP_DEED_SECONDS = 400 * DAY_SECONDS;
