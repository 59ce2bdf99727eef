import { useEffect, useState } from 'react';
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, TextField } from 'react-aria-components';
import type { LiveState } from '../../protocol/live.js';
import { go } from '../app/route.js';
import { openDirectMessage } from '../live/deeds.js';
import { destinations } from './destinations.js';
import { PlaceSign } from './place-sign.js';

interface QuickSwitcherProps {
  world: LiveState;
  isOpen: boolean;
  setOpen: (open: boolean) => void;
}

/** Ctrl+K: a few letters of a channel or person, and Enter. */
export function QuickSwitcher({ world, isOpen, setOpen }: QuickSwitcherProps) {
  const [query, setQuery] = useState('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [setOpen]);
  const close = (): void => {
    setOpen(false);
    setQuery('');
  };
  const leave = (key: string): void => {
    const [kind, id = ''] = key.split(' ');
    close();
    if (kind === 'channel') go({ channel: id, thread: undefined, tab: undefined });
    else void openDirectMessage(id);
  };
  return (
    <ModalOverlay
      className="overlay overlay-top"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => open || close()}
    >
      <Modal className="dialog switcher">
        <Dialog aria-label="Go to">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField aria-label="Channel or person" autoFocus>
              <Input className="switcher-input" placeholder="Where do you want to go?" />
            </TextField>
            <Menu
              className="menu"
              aria-label="Places"
              onAction={(key) => leave(String(key))}
              renderEmptyState={() => <div className="menu-empty">Nothing by that name</div>}
            >
              {destinations(world, query).map(({ key, title, note, to }) => (
                <MenuItem key={key} id={key} textValue={title} className="menu-item place">
                  <PlaceSign to={to} />
                  <span className="place-name">{title}</span>
                  {note && <small>{note}</small>}
                </MenuItem>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
