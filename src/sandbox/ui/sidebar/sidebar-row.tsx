import { Link } from 'react-aria-components';
import type { LiveChannel, LivePerson } from '../../protocol/live.js';
import { go, routeAddress } from '../app/route.js';
import { PlaceSign } from './place-sign.js';

interface SidebarRowProps {
  channel: LiveChannel;
  title: string;
  /** The other side of a direct message. */
  person?: LivePerson;
  current: boolean;
}

/** One conversation: bold while something is unread, with a count where somebody is meant. */
export function SidebarRow({ channel, title, person, current }: SidebarRowProps) {
  const count = channel.kind === 'im' ? channel.unread : channel.mentions;
  const route = { channel: channel.id, thread: undefined, tab: undefined };
  const className = `sidebar-row${current ? ' current' : ''}${channel.unread ? ' unread' : ''}${channel.is_member ? '' : ' outside'}`;
  return (
    <li>
      <Link
        className={className}
        href={routeAddress(route)}
        aria-current={current ? 'page' : undefined}
        onPress={() => go(route)}
      >
        <PlaceSign to={person ?? channel} />
        <span className="row-title">{title}</span>
        {channel.unread > 0 && <span className="visually-hidden">{channel.unread} unread</span>}
        {count > 0 && (
          <span className="badge" aria-hidden>
            {count}
          </span>
        )}
      </Link>
    </li>
  );
}
