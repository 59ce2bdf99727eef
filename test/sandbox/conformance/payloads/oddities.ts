/** Where a payload here differs from its recordings on purpose; `<kind> <path>`, each with its reason. */
export const oddities: ReadonlyMap<string, string> = new Map([
  ['http headers connection', 'of the hop between the two, not of Slack'],
]);
