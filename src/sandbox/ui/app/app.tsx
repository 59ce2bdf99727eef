import { useEffect } from 'react';
import { Backstage } from '../backstage/backstage.js';
import { connect } from '../live/connect.js';
import { usePage } from '../live/page-store.js';
import { ModalStack } from '../modals/modal-stack.js';
import { Starting } from './starting.js';
import { Toasts } from './toasts.js';
import { Workspace } from './workspace.js';

/** The whole page. */
export function App() {
  const as = usePage((page) => page.as);
  const world = usePage((page) => page.world);
  useEffect(() => connect(as), [as]);
  if (!world) return <Starting />;
  return (
    <>
      <Workspace world={world}>
        <Backstage world={world} />
      </Workspace>
      <ModalStack views={world.views} appName={world.app.name} />
      <Toasts />
    </>
  );
}
