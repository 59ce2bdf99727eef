import { createAssistant } from '../../state/assistant.js';
import { createSessions } from '../../state/sessions.js';
import type { Workspace } from '../../state/workspace.js';
import { isStoppable } from '../agent/session.js';
import type { LivePrompts, LiveSession, LiveStatus } from '../live.js';

/** The suggested prompts of the conversations in which a person is. */
export const promptsOf = (workspace: Workspace, viewer: string): LivePrompts[] =>
  seen(workspace, viewer, createAssistant(workspace.store).prompts());

/** The status lines that are shown now. */
export const statusesOf = (workspace: Workspace, viewer: string): LiveStatus[] =>
  seen(workspace, viewer, createAssistant(workspace.store).statuses()).map(({ since: _, ...status }) => status);

/** The agent sessions. */
export const sessionsOf = (workspace: Workspace, viewer: string): LiveSession[] =>
  seen(workspace, viewer, createSessions(workspace.store).all()).map(({ channel, thread_ts, status, title }) => ({
    channel,
    thread_ts,
    status,
    title,
    stoppable: isStoppable({ workspace }) && status === 'processing',
  }));

function seen<T extends { channel: string }>(workspace: Workspace, viewer: string, all: T[]): T[] {
  return all.filter(({ channel }) => workspace.channels.get(channel)?.members.includes(viewer));
}
