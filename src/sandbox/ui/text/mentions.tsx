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

/** A channel as a link; a private one that the person is not in keeps its name. */
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

/** A group of people, marked when the person is in it. */
export function UsergroupMention({ id, label }: { id: string; label?: string }) {
  const { usergroupName, inUsergroup } = useDirectory();
  return (
    <span className={inUsergroup(id) ? 'mention mention-me' : 'mention'}>
      @{usergroupName(id) ?? label?.replace(/^@/, '') ?? id}
    </span>
  );
}

/** `@here`, `@channel`, `@everyone`: they always mean the person, too. */
export function Broadcast({ range }: { range: string }) {
  return <span className="mention mention-me">@{range}</span>;
}
