import type { MethodFamily } from '../method.js';
import { agents } from './agents.js';
import { assistant } from './assistant.js';
import { blocks } from './blocks.js';
import { bookmarks } from './bookmarks.js';
import { chat } from './chat.js';
import { chatEdit } from './chat-edit.js';
import { chatSchedule } from './chat-schedule.js';
import { chatStream } from './chat-stream.js';
import { chatUnfurl } from './chat-unfurl.js';
import { conversationsClosing } from './conversations-closing.js';
import { conversationsHistory } from './conversations-history.js';
import { conversationsList } from './conversations-list.js';
import { conversationsMembers } from './conversations-members.js';
import { conversationsSettings } from './conversations-settings.js';
import { dnd } from './dnd.js';
import { eventAuthorizations } from './event-authorizations.js';
import { files } from './files.js';
import { filesUpload } from './files-upload.js';
import { identity } from './identity.js';
import { oauth } from './oauth.js';
import { pins } from './pins.js';
import { reactions } from './reactions.js';
import { usergroups } from './usergroups.js';
import { usergroupsUsers } from './usergroups-users.js';
import { users } from './users.js';
import { usersOwn } from './users-own.js';
import { views } from './views.js';
import { workspaceMethods } from './workspace.js';

const families: readonly MethodFamily[] = [
  identity,
  workspaceMethods,
  dnd,
  conversationsList,
  conversationsHistory,
  conversationsMembers,
  conversationsSettings,
  conversationsClosing,
  users,
  usersOwn,
  reactions,
  views,
  chat,
  chatEdit,
  chatUnfurl,
  chatStream,
  chatSchedule,
  agents,
  assistant,
  files,
  filesUpload,
  pins,
  bookmarks,
  usergroups,
  usergroupsUsers,
  blocks,
  oauth,
  eventAuthorizations,
];

/** Every Web API method that the sandbox emulates, by name; the rest answer `unknown_method`. */
export const methods: MethodFamily = Object.assign({}, ...families);
