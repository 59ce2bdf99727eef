import { useMemo } from 'react';
import type { LiveState } from '../../protocol/live.js';
import type { View } from '../../state/wire.js';
import { Blocks } from '../blocks/index.js';
import { SurfaceContext } from '../blocks/surface.js';
import { useLiveSurface } from '../blocks/use-live-surface.js';
import { ConfirmProvider } from '../elements/confirm.js';

/** The app's Home tab: the view it published for this person. */
export function AppHome({ world }: { world: LiveState }) {
  if (world.home) return <HomeView view={world.home} />;
  return (
    <div className="app-home empty">
      <h3>Nothing here yet</h3>
      <p>{world.app.name} has not published a Home for you. Write to it under Messages.</p>
    </div>
  );
}

function HomeView({ view }: { view: View }) {
  const target = useMemo(() => ({ view_id: view.id }), [view.id]);
  const surface = useLiveSurface({ kind: 'home', id: `${view.id}`, blocks: view.blocks, target });
  return (
    <SurfaceContext value={surface}>
      <ConfirmProvider>
        <div className="app-home">
          <Blocks blocks={view.blocks} />
        </div>
      </ConfirmProvider>
    </SurfaceContext>
  );
}
