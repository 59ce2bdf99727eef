import { createSessions, type Session, type SessionStatus } from '../../state/sessions.js';
import type { Desk } from '../chat/post.js';

/** `processing` that nobody renews falls back to `active`: docs.slack.dev/ai/agent-sessions. */
export const PROCESSING_MS = 60 * 60_000;

/** Whether the app hears of the native Stop button, without which Slack shows none. */
export const isStoppable = ({ workspace }: Pick<Desk, 'workspace'>): boolean =>
  workspace.app.manifest().settings.event_subscriptions.bot_events.includes('agent_session_stopped');

/** A session as it stands now. */
export const sessionOf = ({ workspace }: Desk, channel: string, threadTs: string): Session | undefined =>
  createSessions(workspace.store).get(channel, threadTs);

/** Shows a session on the page. */
function showSession(desk: Desk, { channel, thread_ts, status, title }: Session): void {
  const session = { channel, thread_ts, status, title, stoppable: isStoppable(desk) && status === 'processing' };
  desk.publish({ kind: 'frame', frame: { type: 'session', session }, to: { channel } });
}

export interface SessionChange {
  channel: string;
  threadTs: string;
  status: SessionStatus;
  /** Title and initiator count only when the session begins. */
  title?: string;
  initiator?: string;
}

/** Sets a session's status and makes the session when there is none. `processing` lasts an hour unless set again. */
export function setSession(desk: Desk, change: SessionChange): Session {
  const { channel, threadTs, status } = change;
  const { store, clock } = desk.workspace;
  const known = sessionOf(desk, channel, threadTs);
  const begun = { channel, thread_ts: threadTs, title: change.title ?? '', initiator: change.initiator };
  const session: Session = { ...(known ?? begun), status, since: clock.now() };
  createSessions(store).put(session);
  showSession(desk, session);
  if (status === 'processing') expireProcessing(desk, session);
  return session;
}

/** Arms the hour of a session that is processing; also after a restart. */
export function expireProcessing(desk: Desk, { channel, thread_ts, since }: Session): void {
  const { clock } = desk.workspace;
  clock.after(Math.max(0, since + PROCESSING_MS - clock.now()), () => {
    const now = sessionOf(desk, channel, thread_ts);
    if (now?.status === 'processing' && now.since === since) {
      setSession(desk, { channel, threadTs: thread_ts, status: 'active' });
    }
  });
}

/** Gives a session another title. */
export function renameSession(desk: Desk, session: Session, title: string): Session {
  const renamed = { ...session, title };
  createSessions(desk.workspace.store).put(renamed);
  showSession(desk, renamed);
  return renamed;
}
