import { createSessions } from '../../state/sessions.js';
import type { Message } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import { isStoppable, PROCESSING_MS } from './session.js';

/** `agent_session` of the message that a session's thread hangs on; nothing for every other message. */
export function shownSession(workspace: Workspace, channel: string, { ts }: Message) {
  const session = createSessions(workspace.store).get(channel, ts);
  if (!session) return {};
  const { status, title, since } = session;
  const processing = status === 'processing';
  const expires = processing ? { date_status_processing_expire: Math.floor((since + PROCESSING_MS) / 1000) } : {};
  const { botUserId } = workspace.app.installed();
  const own = { agent_bot_user_id: botUserId, status, is_stoppable: processing && isStoppable({ workspace }) };
  const agents = { agent_bot_user_ids: [botUserId], agent_statuses: [{ ...own, ...expires }] };
  return { agent_session: { status, title, ...agents, ...expires } };
}
