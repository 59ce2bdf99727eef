import type { Channel, Person } from '../../state/shapes.js';
import type { Json, Message } from '../../state/wire.js';
import { type Desk, post } from '../chat/post.js';

/** Slack's first title of a thread that nobody has named yet. */
const UNTITLED = 'New Assistant Thread';

/** What somebody looks at beside the app: a channel, or nothing that the app may know of. */
const contextOf = ({ workspace }: Desk, beside: Channel | undefined): Json =>
  beside === undefined ? {} : { channel_id: beside.id, team_id: workspace.team.id, enterprise_id: null };

function tell(
  desk: Desk,
  type: 'assistant_thread_started' | 'assistant_thread_context_changed',
  about: { dm: Channel; person: Person; threadTs: string; beside: Channel | undefined },
): void {
  const { dm, person, threadTs, beside } = about;
  const context = contextOf(desk, beside);
  const assistant_thread = { user_id: person.id, context, channel_id: dm.id, thread_ts: threadTs };
  desk.publish({ kind: 'event', event: { type, assistant_thread, event_ts: desk.workspace.nextTs() } });
}

/** The newest thread that somebody opened with an app of the older `assistant_view`. */
const newestThread = ({ workspace }: Desk, dm: Channel): Message | undefined =>
  workspace.messages
    .history(dm.id, { reverse: true, limit: 100 })
    .find(({ subtype }) => subtype === 'assistant_app_thread');

/**
 * Somebody opens an app with `assistant_view`: a new thread, which begins with a message of the app's bot user that
 * Slack writes, and `assistant_thread_started`. A thread in which nothing was said yet is opened again instead.
 */
export function openAssistantThread(desk: Desk, dm: Channel, by: { person: Person; beside?: Channel }): string {
  const { person, beside } = by;
  const old = newestThread(desk, dm);
  if (old && !old.reply_count) return old.ts;
  const { botUserId, botId } = desk.workspace.app.installed();
  const content = { text: UNTITLED, assistant_app_thread: { title: UNTITLED, title_blocks: [], artifacts: [] } };
  const author = { userId: botUserId, botId };
  const { ts } = post(desk, { channel: dm, author, content, subtype: 'assistant_app_thread' });
  tell(desk, 'assistant_thread_started', { dm, person, threadTs: ts, beside });
  return ts;
}

/** Somebody looks at another channel while the app is open beside it. False when this app is not told of that. */
export function lookAt(desk: Desk, dm: Channel, by: { person: Person; beside: Channel }): boolean {
  const { person, beside } = by;
  const { workspace, publish } = desk;
  const { agent_view, assistant_view } = workspace.app.manifest().features;
  if (agent_view) {
    const entity = { type: 'slack#/types/channel_id', value: beside.id, team_id: workspace.team.id };
    const where = { channel: dm.id, user: person.id, context: { entities: [entity] } };
    publish({ kind: 'event', event: { type: 'app_context_changed', ...where, event_ts: workspace.nextTs() } });
    return true;
  }
  const thread = assistant_view && newestThread(desk, dm);
  if (thread) tell(desk, 'assistant_thread_context_changed', { dm, person, threadTs: thread.ts, beside });
  return thread !== undefined;
}
