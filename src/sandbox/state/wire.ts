/** JSON as it goes over Slack's wire, before anything has looked at it. */
export type Json = { [key: string]: unknown };

/** Whether something is a JSON object (no list, not null). */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A Block Kit block that the validator has accepted. */
export type Block = Json & { type: string; block_id?: string };

export interface Reaction {
  name: string;
  users: string[];
  count: number;
}

export interface MessageMetadata {
  event_type: string;
  event_payload: Json;
  entities?: Json[];
}

export interface BotProfile {
  id: string;
  app_id: string;
  user_id: string;
  name: string;
  icons: { [size: string]: string };
  deleted: boolean;
  updated: number;
  team_id: string;
}

/** A message in the very shape in which Slack sends it, plus `channel` that only the store adds. */
export interface Message {
  type: 'message';
  subtype?: string;
  ts: string;
  user?: string;
  bot_id?: string;
  app_id?: string;
  bot_profile?: BotProfile;
  username?: string;
  icons?: { emoji?: string; image_64?: string };
  team?: string;
  client_msg_id?: string;
  text: string;
  blocks?: Block[];
  attachments?: Json[];
  files?: Json[];
  upload?: boolean;
  display_as_bot?: boolean;
  metadata?: MessageMetadata;
  thread_ts?: string;
  parent_user_id?: string;
  root?: Message;
  hidden?: boolean;
  reply_count?: number;
  reply_users_count?: number;
  reply_users?: string[];
  latest_reply?: string;
  is_locked?: boolean;
  subscribed?: boolean;
  last_read?: string;
  edited?: { user: string; ts: string };
  reactions?: Reaction[];
  pinned_to?: string[];
  pinned_info?: Json;
  is_starred?: boolean;
  inviter?: string;
  topic?: string;
  purpose?: string;
  name?: string;
  old_name?: string;
  assistant_app_thread?: Json;
  /** Of the message that an agent's thread hangs on; never stored with it. */
  agent_session?: Json;
  /** Set while a text stream is open on this message; `errored` once it died. */
  streaming_state?: 'in_progress' | 'completed' | 'errored';
}

export type ViewKind = 'modal' | 'home';

/** A view as `views.open` answers it and `view_submission` carries it. */
export interface View {
  id: string;
  team_id: string;
  type: ViewKind;
  blocks: Block[];
  private_metadata: string;
  callback_id: string;
  external_id: string;
  state: { values: ViewValues };
  hash: string;
  title: Json;
  close: Json | null;
  submit: Json | null;
  clear_on_close: boolean;
  notify_on_close: boolean;
  previous_view_id: string | null;
  root_view_id: string;
  app_id: string;
  app_installed_team_id: string;
  bot_id: string;
}

/** `state.values`: block id, then action id, then what that element holds. */
export type ViewValues = { [blockId: string]: { [actionId: string]: Json } };
