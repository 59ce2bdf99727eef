import type { Json, Message, View, ViewValues } from '../state/wire.js';

/** A conversation as one person sees it in the sidebar. */
export interface LiveChannel {
  id: string;
  kind: 'channel' | 'private' | 'im' | 'mpim';
  name: string;
  topic: string;
  purpose: string;
  is_archived: boolean;
  is_member: boolean;
  members: string[];
  /** The other side of a direct message. */
  user?: string;
  unread: number;
  /** Unread messages that name this person. */
  mentions: number;
  last_read: string;
  /** ts of the newest message, empty when there is none. */
  latest: string;
}

export interface LivePerson {
  id: string;
  name: string;
  real_name: string;
  title: string;
  email?: string;
  tz_label: string;
  is_bot: boolean;
  is_guest: boolean;
  color: string;
}

export interface LiveGroup {
  id: string;
  handle: string;
  name: string;
  users: string[];
}

export interface LiveCommand {
  command: string;
  description: string;
  usage_hint: string;
}

export interface LiveShortcut {
  name: string;
  type: 'message' | 'global';
  callback_id: string;
  description: string;
}

export interface LivePrompts {
  channel: string;
  thread_ts?: string;
  title?: string;
  prompts: { title: string; message: string }[];
}

/** The line under a thread while the app works; `status: ''` takes it away. */
export interface LiveStatus {
  channel: string;
  thread_ts: string;
  status: string;
  loading_messages: string[];
}

export interface LiveSession {
  channel: string;
  thread_ts: string;
  status: 'active' | 'processing' | 'suspended' | 'closed';
  title?: string;
  /** Whether the native Stop button is shown (the app subscribes to agent_session_stopped). */
  stoppable: boolean;
}

/** One line of the journal: something that went over the wire, or that the sandbox did. */
export interface JournalEntry {
  seq: number;
  /** ISO time on the workspace's clock. */
  at: string;
  kind:
    | 'api_call'
    | 'envelope'
    | 'ack'
    | 'no_ack'
    | 'retry'
    | 'given_up'
    | 'http_delivery'
    | 'socket_open'
    | 'socket_close'
    | 'disconnect'
    | 'response_url'
    | 'fault'
    | 'control'
    | 'clock';
  /** Method name, event type, payload type, path. */
  name: string;
  /** false for a refused call or a failed delivery. */
  ok?: boolean;
  /** How long it took on the machine's clock. */
  ms?: number;
  /** Everything else: arguments and answer, envelope and payload, with tokens taken out. */
  detail: Json;
}

export interface ActiveFault {
  id: string;
  kind: string;
  method?: string;
  error?: string;
  times?: number;
  ms?: number;
  probability?: number;
  seed?: number;
}

/** A part of the product, from processes.json when the sandbox was started with `--processes`. */
export interface LivePart {
  name: string;
  pid?: number;
  port?: number;
  address?: string;
  alive: boolean;
}

/** `GET /sandbox/state?as=<name>`: all the page needs at start. */
export interface LiveState {
  /** The newest live frame already contained in this answer. */
  seq: number;
  team: { id: string; name: string; domain: string };
  me: LivePerson;
  /** The person's own user token: the page writes with it through the plain Web API. */
  token: string;
  people: LivePerson[];
  channels: LiveChannel[];
  groups: LiveGroup[];
  app: {
    id: string;
    name: string;
    description: string;
    bot_user_id: string;
    bot_id: string;
    /** The direct message between this person and the app. */
    dm: string;
    home_tab: boolean;
    messages_tab: boolean;
    /** `agent_view` or `assistant_view` is on. */
    agent: boolean;
    agent_description: string;
    /** Sockets that are open now, or null when the app uses HTTP. */
    connections: number | null;
  };
  commands: LiveCommand[];
  shortcuts: LiveShortcut[];
  /** The open modal stack, bottom first. */
  views: View[];
  home: View | null;
  ephemerals: { channel: string; message: Message }[];
  prompts: LivePrompts[];
  statuses: LiveStatus[];
  sessions: LiveSession[];
  faults: ActiveFault[];
  clock: { now_ms: number; offset_ms: number };
  parts: LivePart[];
  links: { title: string; url: string }[];
  /** The workspace's own emoji, name to picture; Slack's standard ones the page knows. */
  emoji: { [name: string]: string };
}

/** What can change on the page. `channel` is always a channel id. */
export type LiveFrameBody =
  | { type: 'message'; channel: string; message: Message }
  /** Edits, reactions, pins, thread counters and stream progress all come as the message's new whole. */
  | { type: 'message_changed'; channel: string; message: Message }
  | { type: 'message_deleted'; channel: string; ts: string; thread_ts?: string }
  | { type: 'ephemeral'; channel: string; message: Message }
  | { type: 'ephemeral_changed'; channel: string; message: Message }
  | { type: 'ephemeral_deleted'; channel: string; ts: string }
  | { type: 'channel'; channel: LiveChannel }
  | { type: 'channel_gone'; channel: string }
  | { type: 'person'; person: LivePerson }
  | { type: 'group'; group: LiveGroup }
  | { type: 'view_opened'; view: View }
  | { type: 'view_updated'; view: View }
  | { type: 'view_closed'; view_id: string }
  /** The app answered a submission with `response_action: errors`. */
  | { type: 'view_errors'; view_id: string; errors: { [blockId: string]: string } }
  | { type: 'home_published'; view: View }
  | { type: 'status'; status: LiveStatus }
  | { type: 'prompts'; prompts: LivePrompts }
  | { type: 'session'; session: LiveSession }
  | { type: 'typing'; channel: string; user: string; thread_ts?: string }
  /** Something that Slack would tell in a banner: a command nobody answered, a click without ack. */
  | { type: 'notice'; text: string; channel?: string; thread_ts?: string }
  | { type: 'app'; app: LiveState['app']; commands: LiveCommand[]; shortcuts: LiveShortcut[] }
  | { type: 'faults'; faults: ActiveFault[] }
  | { type: 'clock'; clock: { now_ms: number; offset_ms: number } }
  | { type: 'parts'; parts: LivePart[] }
  | { type: 'journal'; entry: JournalEntry }
  /** Frames were missed (the server restarted or the line was slow): fetch the state again. */
  | { type: 'reload' };

/** One frame of `GET /sandbox/live?as=<name>[&after=<seq>]`. `seq` grows by time over the whole workspace. */
export type LiveFrame = LiveFrameBody & { seq: number };

/** Body of `POST /sandbox/click`; `view_id` instead of `channel` and `ts` for an element of a modal or App Home. */
export interface ClickRequest {
  as: string;
  channel?: string;
  ts?: string;
  view_id?: string;
  action_id: string;
  block_id?: string;
  /** The button pressed, where one element holds two (`feedback_buttons`), or a text input's text. */
  value?: string;
  /**
   * What a select, picker, radio, checkbox, or overflow now holds: an option's value, an id, a date or time as Slack
   * writes it, seconds for `datetimepicker`; a list for elements that hold several; whole options for external selects.
   */
  selected?: string | number | null | (string | Json)[] | Json;
  /** `state.values` of every input of that message or view, as the page holds it. */
  values?: ViewValues;
}

/** The answer of `POST /sandbox/suggest`, as the app gave it. */
export interface SuggestAnswer {
  options?: Json[];
  option_groups?: Json[];
}
