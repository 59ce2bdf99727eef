import { createAssistant } from '../../state/assistant.js';
import { createSessions } from '../../state/sessions.js';
import { createStreams } from '../../state/streams.js';
import type { Change } from '../change.js';
import type { Desk } from '../chat/post.js';
import { armScheduled, scheduledIn } from '../chat/schedule.js';
import { expireProcessing } from './session.js';
import { clearStatus, expireStatus } from './status.js';
import { expireStream } from './stream.js';

/** Arms again, after a restart, whatever has a deadline: streams, sessions, statuses, scheduled messages. */
export function resumeDeadlines(desk: Desk): void {
  const { store } = desk.workspace;
  for (const stream of createStreams(store).open()) expireStream(desk, stream);
  for (const status of createAssistant(store).statuses()) expireStatus(desk, status);
  for (const message of scheduledIn(desk).all()) armScheduled(desk, message);
  for (const session of createSessions(store).all()) {
    if (session.status === 'processing') expireProcessing(desk, session);
  }
}

/** Takes a thread's status away once the app posts there, as Slack does. */
export function clearStatusAfterPost(desk: Desk, change: Change): void {
  if (change.kind !== 'message_posted' || !change.message.bot_id) return;
  clearStatus(desk, change.channel.id, change.message.thread_ts ?? change.message.ts);
}
