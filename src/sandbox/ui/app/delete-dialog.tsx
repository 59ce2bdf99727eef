import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { deleteMessage } from '../live/deeds.js';
import { page, usePage } from '../live/page-store.js';

/** The last word before one's own message goes. */
export function DeleteDialog() {
  const deleting = usePage((state) => state.deleting);
  const close = (): void => page.set({ deleting: null });
  const remove = (): void => {
    if (deleting) void deleteMessage(deleting.channel, deleting.ts);
    close();
  };
  return (
    <ModalOverlay className="overlay" isOpen={deleting !== null} isDismissable onOpenChange={(open) => open || close()}>
      <Modal className="dialog dialog-small">
        <Dialog role="alertdialog">
          <Heading slot="title">Delete message</Heading>
          <p className="dialog-body">Are you sure you want to delete this message? This cannot be undone.</p>
          <footer className="dialog-buttons">
            <Button className="button" onPress={close}>
              Cancel
            </Button>
            <Button className="button button-danger" autoFocus onPress={remove}>
              Delete
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
