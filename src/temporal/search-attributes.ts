import { defineSearchAttributeKey } from '@temporalio/common';

/** What runs are found by. Search attributes are never encoded by the codec, so nothing personal goes in. */
export const ATTRIBUTES = {
  team: defineSearchAttributeKey('SlackTeamId', 'KEYWORD'),
  user: defineSearchAttributeKey('SlackUserId', 'KEYWORD'),
  channel: defineSearchAttributeKey('SlackChannelId', 'KEYWORD'),
  thread: defineSearchAttributeKey('SlackThreadTs', 'KEYWORD'),
  orderId: defineSearchAttributeKey('OrderId', 'KEYWORD'),
  runState: defineSearchAttributeKey('RunState', 'KEYWORD'),
  kind: defineSearchAttributeKey('RunKind', 'KEYWORD'),
} as const;
