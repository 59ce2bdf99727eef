import { Button } from 'react-aria-components';
import type { LivePerson } from '../../protocol/live.js';
import { openDirectMessage } from '../live/deeds.js';
import { Avatar } from '../messages/avatar.js';

/** Somebody with whom there is no conversation yet; a click begins one. */
export function PersonRow({ person }: { person: LivePerson }) {
  return (
    <li>
      <Button className="sidebar-row" onPress={() => openDirectMessage(person.id)}>
        <Avatar name={person.real_name} color={person.color} size="small" />
        <span className="row-title">{person.real_name}</span>
      </Button>
    </li>
  );
}
