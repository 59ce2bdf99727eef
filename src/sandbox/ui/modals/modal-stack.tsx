import { Modal, ModalOverlay } from 'react-aria-components';
import type { View } from '../../state/wire.js';
import { closeView } from './close-view.js';
import { ModalView } from './modal-view.js';

/** The open modals of this person; the one on top is in sight. */
export function ModalStack({ views, appName }: { views: View[]; appName: string }) {
  const top = views.at(-1);
  return (
    <ModalOverlay
      className="overlay"
      isOpen={top !== undefined}
      onOpenChange={(open) => open || (top && closeView(top))}
    >
      <Modal className="dialog">
        {top && <ModalView key={top.id} view={top} appName={appName} depth={views.length} />}
      </Modal>
    </ModalOverlay>
  );
}
