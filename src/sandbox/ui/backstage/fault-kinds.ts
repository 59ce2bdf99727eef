/** Faults that last until they are switched off. */
export const LASTING = [
  {
    title: 'Slack fails',
    says: 'every third call of the app answers internal_error',
    fault: { kind: 'api_error', error: 'internal_error', probability: 0.34 },
  },
  {
    title: 'Too many requests',
    says: 'every third call answers 429',
    fault: { kind: 'rate_limit', probability: 0.34 },
  },
  { title: 'Slow answers', says: 'every call takes two seconds longer', fault: { kind: 'slow', ms: 2000 } },
  { title: 'Everything twice', says: 'each event is delivered twice', fault: { kind: 'duplicate' } },
  { title: 'Acks get lost', says: 'no acknowledgement is seen', fault: { kind: 'no_ack_seen' } },
  { title: 'No new sockets', says: 'the app cannot connect', fault: { kind: 'refuse_connections' } },
];

/** Faults that strike once. */
export const DEEDS = [
  { title: 'Drop the sockets', fault: { kind: 'drop_socket' } },
  { title: 'Ask to reconnect', fault: { kind: 'disconnect' } },
];
