import { createScheduled, type Scheduled } from '../../state/scheduled.js';
import type { Content } from './content.js';
import { type Desk, post } from './post.js';

/** The messages that wait, with what they will say. */
export const scheduledIn = ({ workspace }: Desk) => createScheduled<Content>(workspace.store);

/** Posts a scheduled message when its time comes; also after a restart, and late when the sandbox was off then. */
export function armScheduled(desk: Desk, { id, postAt }: Scheduled<Content>): void {
  const { clock } = desk.workspace;
  clock.after(Math.max(0, postAt * 1000 - clock.now()), () => {
    const due = scheduledIn(desk).get(id);
    const channel = due && desk.workspace.channels.get(due.channel);
    if (!due || !channel) return;
    scheduledIn(desk).remove(id);
    const { userId, botId, content, threadTs, broadcast } = due;
    if (!channel.is_archived) post(desk, { channel, author: { userId, botId }, content, threadTs, broadcast });
  });
}
