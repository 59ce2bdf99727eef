import type { JournalEntry, LiveState } from '../../protocol/live.js';
import type { Message } from '../../state/wire.js';

export type Connection = 'connecting' | 'live' | 'lost';

/** Messages of one channel or thread that the page holds. */
export interface Timeline {
  messages: Message[];
  /** Cursor of the next older page, empty when the first message is here. */
  older: string;
  loading: boolean;
  /** Whether the last fetch brought nothing; the next scroll tries again. */
  failed?: boolean;
}

export interface Notice {
  id: number;
  text: string;
  tone: 'plain' | 'bad';
}

export interface Typing {
  channel: string;
  thread_ts?: string;
  user: string;
  until: number;
}

/** Everything the page shows of the workspace, as one person sees it. */
export interface PageState {
  as: string;
  connection: Connection;
  /** Set when the state cannot be had at all, such as for an unknown person. */
  failure: string | null;
  world: LiveState | null;
  channels: Record<string, Timeline>;
  threads: Record<string, Timeline>;
  viewErrors: Record<string, Record<string, string>>;
  notices: Notice[];
  typing: Typing[];
  journal: JournalEntry[];
  /** One's own message that waits for a last word before it is deleted. */
  deleting: { channel: string; ts: string } | null;
  /** One's own message that is being edited. */
  editing: { channel: string; ts: string } | null;
}

/** Before anything has come from the server. */
export const emptyPage = (as: string): PageState => ({
  as,
  connection: 'connecting',
  failure: null,
  world: null,
  channels: {},
  threads: {},
  viewErrors: {},
  notices: [],
  typing: [],
  journal: [],
  deleting: null,
  editing: null,
});
