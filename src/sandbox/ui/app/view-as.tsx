import { AppWindow, Check, ChevronDown } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Link, Popover } from 'react-aria-components';
import type { LivePerson, LiveState } from '../../protocol/live.js';
import { Avatar } from '../messages/avatar.js';
import { Hint } from './hint.js';
import { personAddress } from './person-address.js';
import { useRowKeys } from './use-row-keys.js';

/** Whose eyes one looks through. Another person opens here, or with the button beside the name in a new window. */
export function ViewAs({ world }: { world: LiveState }) {
  const { me } = world;
  const rowKeys = useRowKeys();
  return (
    <DialogTrigger>
      <Button className="view-as">
        <Avatar name={me.real_name} color={me.color} size="small" />
        <span className="visually-hidden">Viewing as</span>
        <span className="view-as-name">{me.real_name}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="menu view-as-menu">
          <Heading slot="title" className="menu-header">
            View as
          </Heading>
          <ul onKeyDown={rowKeys}>
            {world.people
              .filter(({ is_bot }) => !is_bot)
              .map((person) => (
                <PersonRow key={person.id} person={person} current={person.id === me.id} />
              ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function PersonRow({ person, current }: { person: LivePerson; current: boolean }) {
  const address = personAddress(person.name);
  return (
    <li className="person-row">
      <Link
        className="menu-item person-item"
        autoFocus={current}
        href={address}
        aria-current={current ? 'true' : undefined}
      >
        <Avatar name={person.real_name} color={person.color} size="small" />
        <span className="person-name">
          {person.real_name}
          <small>{person.title || `@${person.name}`}</small>
        </span>
        {current && <Check size={16} aria-hidden className="person-current" />}
      </Link>
      <Hint text="Open in a new window">
        <Link className="icon-button" href={address} target="_blank" aria-label={`${person.real_name} in a new window`}>
          <AppWindow size={16} aria-hidden />
        </Link>
      </Hint>
    </li>
  );
}
