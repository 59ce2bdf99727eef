import type { LiveChannel, LiveState } from '../../protocol/live.js';
import { FIRST_CHANNEL } from '../tour/sentences.js';

/** Where one lands without a link: where the first sentences belong, or else a channel in which the app listens. */
export function homeChannel({ channels, app }: LiveState): LiveChannel | undefined {
  const open = channels.filter(({ is_member, is_archived }) => is_member && !is_archived);
  const heard = open.filter(({ kind, members }) => kind === 'channel' && members.includes(app.bot_user_id));
  return heard.find(({ name }) => name === FIRST_CHANNEL) ?? heard[0] ?? open[0];
}
