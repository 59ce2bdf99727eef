import type { Json } from './wire.js';

export interface Team {
  id: string;
  name: string;
  domain: string;
  email_domain: string;
}

/** Somebody in the workspace: a person or the app's bot user. */
export interface Person {
  id: string;
  /** The handle, as typed after `@`. */
  name: string;
  real_name: string;
  display_name: string;
  email?: string;
  title: string;
  phone: string;
  /** The language of Slack itself, as `en-US`; that is also what it is when not said. */
  locale?: string;
  tz: string;
  tz_label: string;
  /** Seconds east of UTC. */
  tz_offset: number;
  is_bot: boolean;
  is_admin: boolean;
  is_owner: boolean;
  is_restricted: boolean;
  deleted: boolean;
  color: string;
  /** Seconds since the epoch. */
  updated: number;
  /** What they say of themselves: the line beside their name, and whether they are here. */
  status?: { text: string; emoji: string; expiration: number };
  away?: boolean;
  /** Until when they want to be left alone, in seconds since the epoch. */
  snoozed_until?: number;
  /** The person's own user token; never sent to the page of somebody else. */
  token?: string;
}

export type ChannelKind = 'channel' | 'private' | 'im' | 'mpim';

export interface Channel {
  id: string;
  kind: ChannelKind;
  /** Empty for a direct message. */
  name: string;
  creator: string;
  /** Seconds since the epoch. */
  created: number;
  /** Milliseconds since the epoch, as Slack has it. */
  updated: number;
  members: string[];
  topic: { value: string; creator: string; last_set: number };
  purpose: { value: string; creator: string; last_set: number };
  previous_names: string[];
  is_general: boolean;
  is_archived: boolean;
  /** Who closed this direct or group message, and after which message: a newer one opens it again. */
  closed?: { [user: string]: string };
}

export interface UserGroup {
  id: string;
  handle: string;
  name: string;
  description: string;
  users: string[];
  channels: string[];
  created_by: string;
  updated_by: string;
  /** Who turned the group off; only while it is off. */
  deleted_by?: string;
  date_create: number;
  date_update: number;
  date_delete: number;
}

export type TokenKind = 'bot' | 'user' | 'app';

/** What a token stands for. The scopes of a bot token are looked up in the installation. */
export interface Token {
  token: string;
  kind: TokenKind;
  userId: string;
  appId: string;
  teamId: string;
  /** Of a user token that somebody gave the app; a person's own token has none and may do what the person may. */
  scopes?: string[];
  /** Milliseconds since the epoch; with token rotation only. */
  expiresAt?: number;
  /** It was exchanged for one that rotates. */
  exchanged?: boolean;
}

/** What a refresh token is good for, once. */
export interface Renewal {
  refreshToken: string;
  kind: 'bot' | 'user';
  userId: string;
  scopes: string[];
}

/** The one app, with its installation in one team. */
export interface InstalledApp {
  id: string;
  name: string;
  botId: string;
  botUserId: string;
  /** Comes back with every installation, also after it was revoked. */
  botToken: string;
  /** Set where nobody has installed the app yet, or where it was taken away. */
  absent?: boolean;
  clientId: string;
  clientSecret: string;
  signingSecret: string;
  verificationToken: string;
  /** The manifest as it was given, in the shape of Slack's schema 2. */
  manifest: Json;
  botScopes: string[];
  userScopes: string[];
}
