/** What has no public recording that it could be held against, each with its reason. */
export const unrecorded: ReadonlyMap<string, string> = new Map([
  ['message assistant_app_thread', 'the first message of an assistant of the older kind; nobody published one'],
]);

/** Where a payload here differs from its recordings on purpose; `<kind> <path>`, each with its reason. */
export const oddities: ReadonlyMap<string, string> = new Map([
  ['http headers connection', 'of the hop between the two, not of Slack'],
]);
