import type { Channel } from '../state/shapes.js';
import type { Json, Message } from '../state/wire.js';
import type { LiveFrameBody } from './live.js';

/** An Events API event: its inner part, without the `event_callback` wrapper. */
export type SlackEvent = Json & { type: string };

/** Who sees a frame: everybody, the members of a channel, or named people. */
export type Audience = { everybody: true } | { channel: string } | { people: string[] };

/**
 * What just happened in the workspace. A method handler changes the state first and then publishes; the
 * Events API and the page's live feed both listen.
 */
export type Change =
  | { kind: 'message_posted'; channel: Channel; message: Message; actor: string }
  | { kind: 'message_changed'; channel: Channel; message: Message; previous: Message; actor: string; silent?: boolean }
  | { kind: 'message_deleted'; channel: Channel; previous: Message; actor: string }
  | { kind: 'reaction'; added: boolean; channel: Channel; message: Message; reaction: string; actor: string }
  | { kind: 'ephemeral_posted'; channel: Channel; message: Message; to: string }
  | { kind: 'member_joined'; channel: Channel; user: string; inviter?: string }
  /** `actor` is who put them out, or themselves. */
  | { kind: 'member_left'; channel: Channel; user: string; actor: string }
  /** The channel's own data changed; `event` (channel_rename, channel_archive…) is raised when given. */
  | { kind: 'channel_changed'; channel: Channel; event?: SlackEvent }
  /** Anything else that the app may be subscribed to; `channel` limits it to apps that are in there. */
  | { kind: 'event'; event: SlackEvent; channel?: Channel }
  /** Anything else that the page shows. */
  | { kind: 'frame'; frame: LiveFrameBody; to: Audience };

export type Publish = (change: Change) => void;
