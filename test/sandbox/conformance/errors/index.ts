import type { Ways } from '../happy/way.js';
import { agentErrors } from './agent.js';
import { chatErrors } from './chat.js';
import { conversationErrors } from './conversations.js';
import { thingErrors } from './things.js';
import { accountErrors, viewErrors } from './views.js';

/** For each method, each error that the sandbox claims, a way to meet it. */
export const provocations: Record<string, Ways> = {
  ...chatErrors,
  ...agentErrors,
  ...conversationErrors,
  ...thingErrors,
  ...viewErrors,
  ...accountErrors,
};
