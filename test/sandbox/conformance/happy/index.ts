import { agentWays, chatWays, identityWays } from './chat.js';
import { conversationWays } from './conversations.js';
import { fileWays, groupWays, markWays } from './things.js';
import { viewWays } from './views.js';
import type { Ways } from './way.js';

/** A way that works for every method. */
export const ways: Ways = {
  ...chatWays,
  ...agentWays,
  ...identityWays,
  ...conversationWays,
  ...fileWays,
  ...markWays,
  ...groupWays,
  ...viewWays,
};
