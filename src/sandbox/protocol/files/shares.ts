import type { StoredFile } from '../../state/files.js';
import type { Workspace } from '../../state/workspace.js';

type Share = StoredFile['shares'][number];

/** One share with the thread below it, as Slack counts that thread. */
function shareObject({ channel, ts, threadTs }: Share, { user }: StoredFile, workspace: Workspace) {
  const {
    reply_users = [],
    reply_users_count = 0,
    reply_count = 0,
    latest_reply,
  } = workspace.messages.get(channel, ts) ?? {};
  return {
    reply_users,
    reply_users_count,
    reply_count,
    ts,
    ...(threadTs && { thread_ts: threadTs }),
    ...(latest_reply && { latest_reply }),
    channel_name: workspace.channels.get(channel)?.name ?? '',
    team_id: workspace.team.id,
    share_user_id: user,
    source: 'UNKNOWN',
  };
}

/** Where a file was shared, by kind of conversation: Slack keeps public and private apart. */
export function sharesOf(file: StoredFile, workspace: Workspace) {
  const kindOf = ({ channel }: Share) => workspace.channels.get(channel)?.kind;
  const ids = (...kinds: string[]) => [
    ...new Set(file.shares.filter((share) => kinds.includes(kindOf(share) ?? '')).map(({ channel }) => channel)),
  ];
  const listed = (channels: string[]) =>
    Object.fromEntries(
      channels.map((id) => [
        id,
        file.shares.filter(({ channel }) => channel === id).map((share) => shareObject(share, file, workspace)),
      ]),
    );
  const [channels, groups, ims] = [ids('channel'), ids('private', 'mpim'), ids('im')];
  const hidden = [...groups, ...ims];
  const shares = {
    ...(channels.length > 0 && { public: listed(channels) }),
    ...(hidden.length > 0 && { private: listed(hidden) }),
  };
  return { channels, groups, ims, shares };
}
