import { ChevronDown } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { LivePerson, LiveState } from '../../protocol/live.js';
import { Avatar } from '../messages/avatar.js';
import { personAddress } from './person-address.js';

/** Whose eyes one looks through. Another person opens here, or with Ctrl in a window of their own. */
export function ViewAs({ world }: { world: LiveState }) {
  const people = world.people.filter(({ is_bot }) => !is_bot);
  const { me } = world;
  return (
    <MenuTrigger>
      <Button className="view-as">
        <Avatar name={me.real_name} color={me.color} size="small" />
        <span className="visually-hidden">Viewing as</span>
        <span className="view-as-name">{me.real_name}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu view-as-menu" aria-label="View as">
          <MenuSection selectionMode="single" selectedKeys={[me.name]}>
            <Header className="menu-header">View as</Header>
            {people.map((person) => (
              <MenuItem
                key={person.id}
                id={person.name}
                textValue={person.real_name}
                href={personAddress(person.name)}
                className="menu-item person-item"
              >
                <PersonLine person={person} />
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection>
            <Header className="menu-header">Beside this window</Header>
            {people
              .filter(({ id }) => id !== me.id)
              .map((person) => (
                <MenuItem
                  key={person.id}
                  id={`window ${person.name}`}
                  href={personAddress(person.name)}
                  target="_blank"
                  className="menu-item"
                >
                  {person.real_name} in a new window
                </MenuItem>
              ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function PersonLine({ person }: { person: LivePerson }) {
  return (
    <>
      <Avatar name={person.real_name} color={person.color} size="small" />
      <span className="person-name">
        {person.real_name}
        <small>{person.title || `@${person.name}`}</small>
      </span>
    </>
  );
}
