/** Where a run was asked for, taken from Slack's payload and never from text (invariant 3). */
export interface Origin {
  team: string;
  channel: string;
  /** `im` is a direct message: its approvals are asked in the approvals channel. */
  channelType: 'channel' | 'group' | 'im' | 'mpim';
  threadTs: string;
  messageTs: string;
}

/** A posted Slack message. `ts` is a string key; it is never parsed as a number. */
export interface MessageRef {
  channel: string;
  ts: string;
}

/** The person who asked. `userId` comes from Slack; the rest is from the profile and may be missing. */
export interface Requester {
  userId: string;
  name: string | null;
  email: string | null;
  phone: string | null;
}
