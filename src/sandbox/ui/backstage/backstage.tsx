import { X } from 'lucide-react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { LiveState } from '../../protocol/live.js';
import { useBackstage } from './backstage-store.js';
import { ClockPanel } from './clock-panel.js';
import { FaultsPanel } from './faults-panel.js';
import { JournalPanel } from './journal-panel.js';
import { PartsPanel } from './parts-panel.js';

/** The drawer behind the scenes: what went over the wire, faults, the clock, the running parts. */
export function Backstage({ world }: { world: LiveState }) {
  const { isOpen, toggle } = useBackstage();
  if (!isOpen) return null;
  return (
    <aside className="backstage" aria-label="Backstage">
      <header className="thread-header">
        <h2>Backstage</h2>
        <span className="topic">{sockets(world)}</span>
        <Button className="icon-button" aria-label="Close backstage" onPress={toggle}>
          <X size={18} aria-hidden />
        </Button>
      </header>
      <Tabs className="app-tabs backstage-tabs">
        <TabList aria-label="Backstage">
          <Tab id="journal">Journal</Tab>
          <Tab id="faults">Faults{world.faults.length > 0 && ` (${world.faults.length})`}</Tab>
          <Tab id="clock">Clock</Tab>
          <Tab id="parts">Parts</Tab>
        </TabList>
        <TabPanel id="journal" className="backstage-panel">
          <JournalPanel />
        </TabPanel>
        <TabPanel id="faults" className="backstage-panel">
          <FaultsPanel faults={world.faults} />
        </TabPanel>
        <TabPanel id="clock" className="backstage-panel">
          <ClockPanel clock={world.clock} />
        </TabPanel>
        <TabPanel id="parts" className="backstage-panel">
          <PartsPanel world={world} />
        </TabPanel>
      </Tabs>
    </aside>
  );
}

function sockets({ app }: LiveState): string {
  if (app.connections === null) return 'the app is reached over HTTP';
  return app.connections === 1 ? '1 socket open' : `${app.connections} sockets open`;
}
