import { useDirectory } from '../app/directory.js';

/** `@Alice`; one's own name is marked stronger, as Slack does. */
export function UserMention({ id, label }: { id: string; label?: string }) {
  const { me, userName, openUser } = useDirectory();
  return (
    <button type="button" className={id === me ? 'mention mention-me' : 'mention'} onClick={() => openUser(id)}>
      @{userName(id) ?? label ?? id}
    </button>
  );
}

export function ChannelMention({ id, label }: { id: string; label?: string }) {
  const { channelName, openChannel } = useDirectory();
  const name = channelName(id) ?? label;
  if (!name) return <span className="mention">🔒 private channel</span>;
  return (
    <button type="button" className="mention" onClick={() => openChannel(id)}>
      #{name}
    </button>
  );
}

export function UsergroupMention({ id, label }: { id: string; label?: string }) {
  const { usergroupName, inUsergroup } = useDirectory();
  return (
    <span className={inUsergroup(id) ? 'mention mention-me' : 'mention'}>
      @{usergroupName(id) ?? label?.replace(/^@/, '') ?? id}
    </span>
  );
}

export function Broadcast({ range }: { range: string }) {
  return <span className="mention mention-me">@{range}</span>;
}
