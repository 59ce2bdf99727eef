import type { Workspace } from '../../state/workspace.js';
import type { LivePrompts, LiveSession, LiveStatus } from '../live.js';

/** The suggested prompts of the conversations in which a person is; keys are channel and thread. */
export const promptsOf = (workspace: Workspace, viewer: string): LivePrompts[] =>
  seen(workspace, viewer, [...workspace.store.table<LivePrompts>('agent_prompts').values()]);

/** The status lines that are shown now. */
export const statusesOf = (workspace: Workspace, viewer: string): LiveStatus[] =>
  seen(workspace, viewer, [...workspace.store.table<LiveStatus>('agent_statuses').values()]);

/** The agent sessions that are not closed. */
export const sessionsOf = (workspace: Workspace, viewer: string): LiveSession[] =>
  seen(workspace, viewer, [...workspace.store.table<LiveSession>('agent_sessions').values()]);

function seen<T extends { channel: string }>(workspace: Workspace, viewer: string, all: T[]): T[] {
  return all.filter(({ channel }) => workspace.channels.get(channel)?.members.includes(viewer));
}
