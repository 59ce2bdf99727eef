import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { LiveState } from '../../protocol/live.js';
import { runShortcut } from '../live/deeds.js';

/** The app's global shortcuts. */
export function AppShortcuts({ world, icon }: { world: LiveState; icon: ReactNode }) {
  const global = world.shortcuts.filter(({ type }) => type === 'global');
  return global.map((shortcut) => (
    <li key={shortcut.callback_id}>
      <Button className="sidebar-row" onPress={() => runShortcut(shortcut.callback_id)}>
        {icon}
        <span className="row-title">{shortcut.name}</span>
      </Button>
    </li>
  ));
}
