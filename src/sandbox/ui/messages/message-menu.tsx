import { EllipsisVertical } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { routeAddress } from '../app/route.js';
import { dismissEphemeral, removeMessage, runShortcut } from '../live/deeds.js';
import { notify } from '../live/page-store.js';
import type { ToolbarProps } from './message-toolbar.js';

/** The further actions of a message: link, edit, delete, and the app's message shortcuts. */
export function MessageMenu(props: ToolbarProps & { className: string }) {
  const { message, world, ephemeral, className } = props;
  const own = message.user === world.me.id && !message.bot_id && !ephemeral;
  const shortcuts = ephemeral ? [] : world.shortcuts.filter(({ type }) => type === 'message');
  return (
    <MenuTrigger onOpenChange={props.pin}>
      <Button className={className} aria-label="More actions">
        <EllipsisVertical size={16} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => act(String(key), props)}>
          {ephemeral ? (
            <MenuItem id="dismiss" className="menu-item">
              Dismiss message
            </MenuItem>
          ) : null}
          {ephemeral ? null : (
            <MenuItem id="link" className="menu-item">
              Copy link
            </MenuItem>
          )}
          {ephemeral ? null : (
            <MenuItem id="text" className="menu-item">
              Copy text
            </MenuItem>
          )}
          {own ? (
            <MenuItem id="edit" className="menu-item">
              Edit message
            </MenuItem>
          ) : null}
          {own ? (
            <MenuItem id="delete" className="menu-item menu-danger">
              Delete message
            </MenuItem>
          ) : null}
          {shortcuts.length > 0 ? <Separator className="menu-separator" /> : null}
          {shortcuts.length > 0 ? (
            <MenuSection>
              <Header className="menu-header">{world.app.name}</Header>
              {shortcuts.map((shortcut) => (
                <MenuItem key={shortcut.callback_id} id={`shortcut:${shortcut.callback_id}`} className="menu-item">
                  {shortcut.name}
                </MenuItem>
              ))}
            </MenuSection>
          ) : null}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function act(key: string, { channel, message, edit }: ToolbarProps): void {
  if (key === 'edit') edit();
  if (key === 'delete') removeMessage(channel, message.ts);
  if (key === 'dismiss') dismissEphemeral(message.ts);
  if (key === 'text') void copy(message.text, 'Text copied');
  if (key === 'link') void copy(linkTo(channel, message.ts, message.thread_ts), 'Link copied');
  if (key.startsWith('shortcut:')) void runShortcut(key.slice('shortcut:'.length), { channel, ts: message.ts });
}

const linkTo = (channel: string, ts: string, thread?: string): string =>
  window.location.origin + routeAddress({ channel, message: ts, thread: thread === ts ? undefined : thread });

async function copy(text: string, done: string): Promise<void> {
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  notify(copied ? done : 'The browser did not allow to copy.', copied ? 'plain' : 'bad');
}
