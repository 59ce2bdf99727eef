import type { MethodFamily } from '../method.js';
import { chat } from './chat.js';
import { chatEdit } from './chat-edit.js';
import { identity } from './identity.js';
import { workspaceMethods } from './workspace.js';

const families: readonly MethodFamily[] = [identity, workspaceMethods, chat, chatEdit];

/** Every Web API method that the sandbox emulates, by name; the rest answer `unknown_method`. */
export const methods: MethodFamily = Object.assign({}, ...families);
