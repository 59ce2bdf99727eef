import { ChevronLeft, Search, Wrench } from 'lucide-react';
import { Button, ToggleButton } from 'react-aria-components';
import type { LiveState } from '../../protocol/live.js';
import { useBackstage } from '../backstage/backstage-store.js';
import { usePage } from '../live/page-store.js';
import { Hint } from './hint.js';
import { NotifyButton } from './notify-button.js';
import { go, useRoute } from './route.js';
import { ThemeButton } from './theme-button.js';
import { ViewAs } from './view-as.js';

/** The bar over everything: back on a phone, search, backstage, theme, and whose eyes one looks through. */
export function TopBar({ world, openSwitcher }: { world: LiveState; openSwitcher: () => void }) {
  const connection = usePage((page) => page.connection);
  const { isOpen, toggle } = useBackstage();
  return (
    <header className="top-bar">
      <BackButton />
      <Button className="search-button" onPress={openSwitcher}>
        <Search size={14} aria-hidden /> <span>Go to a channel or person in {world.team.name}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </Button>
      {connection === 'lost' && (
        <span className="connection" role="status">
          Reconnecting…
        </span>
      )}
      <Hint text="Backstage: journal, faults, clock">
        <ToggleButton className="bar-button" aria-label="Backstage" isSelected={isOpen} onChange={toggle}>
          <Wrench size={16} aria-hidden />
        </ToggleButton>
      </Hint>
      <NotifyButton />
      <ThemeButton />
      <ViewAs world={world} />
    </header>
  );
}

/** On a phone one pane is in sight: from the thread back to its channel, from there to the sidebar. */
function BackButton() {
  const { channel, thread } = useRoute();
  if (!channel) return null;
  return (
    <Button
      className="bar-button back-button"
      aria-label={thread ? 'Back to the channel' : 'Back to all channels'}
      onPress={() => (thread ? go({ thread: undefined }) : go({ channel: undefined, tab: undefined }))}
    >
      <ChevronLeft size={18} aria-hidden />
    </Button>
  );
}
