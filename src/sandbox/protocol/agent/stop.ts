import type { Channel } from '../../state/shapes.js';
import type { Desk } from '../chat/post.js';
import { isStoppable, sessionOf } from './session.js';
import { stopStreams } from './stream.js';

/**
 * Somebody presses the native Stop button of a session. Open streams end at once, the app is told, and the session
 * keeps its status: setting it is the app's duty. Answers why not, when there is nothing to stop.
 */
export function stopSession(
  desk: Desk,
  { channel, threadTs, user }: { channel: Channel; threadTs: string; user: string },
): 'session_not_found' | 'not_stoppable' | undefined {
  const session = sessionOf(desk, channel.id, threadTs);
  if (!session) return 'session_not_found';
  if (session.status !== 'processing' || !isStoppable(desk)) return 'not_stoppable';
  const streaming_message_ts = stopStreams(desk, channel, threadTs);
  const event = {
    type: 'agent_session_stopped',
    channel: channel.id,
    user,
    thread_ts: threadTs,
    streaming_message_ts,
    event_ts: desk.workspace.nextTs(),
  };
  desk.publish({ kind: 'event', event, channel });
  return undefined;
}
