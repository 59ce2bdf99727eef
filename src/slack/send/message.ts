import type { KnownBlock } from '@slack/types';

/** A Slack message as the views make it. `text` says the same as the blocks. */
export interface Message {
  text: string;
  blocks?: KnownBlock[];
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
}

export interface Place {
  channel: string;
  threadTs?: string | null | undefined;
}
