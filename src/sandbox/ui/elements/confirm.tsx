import type { ConfirmationDialog } from '@slack/types';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { type TextLike, TextObject } from '../text/text-object.js';

type Ask = (confirm: ConfirmationDialog) => Promise<boolean>;

const ConfirmContext = createContext<Ask>(async () => true);

/** Asks the person what an element's `confirm` says; false when they think better of it. */
export const useConfirm = (): Ask => useContext(ConfirmContext);

interface Question {
  confirm: ConfirmationDialog;
  answer: (yes: boolean) => void;
}

/** Lets the elements inside ask their `confirm` dialog, one at a time. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = useCallback<Ask>((confirm) => new Promise((resolve) => setQuestion({ confirm, answer: resolve })), []);
  const decide = (yes: boolean): void => {
    question?.answer(yes);
    setQuestion(null);
  };
  return (
    <ConfirmContext value={ask}>
      {children}
      {question && <ConfirmDialog confirm={question.confirm} decide={decide} />}
    </ConfirmContext>
  );
}

function ConfirmDialog({ confirm, decide }: { confirm: ConfirmationDialog; decide: (yes: boolean) => void }) {
  const title = confirm.title?.text ?? 'Are you sure?';
  const danger = confirm.style === 'danger';
  return (
    <ModalOverlay isOpen isDismissable className="overlay" onOpenChange={(open) => !open && decide(false)}>
      <Modal className="dialog dialog-small">
        <Dialog role="alertdialog">
          <Heading slot="title">{title}</Heading>
          <div className="dialog-body">
            <TextObject text={confirm.text as TextLike} />
          </div>
          <footer className="dialog-buttons">
            <Button className="button" onPress={() => decide(false)}>
              {confirm.deny?.text ?? 'Cancel'}
            </Button>
            <Button className={`button button-${danger ? 'danger' : 'primary'}`} autoFocus onPress={() => decide(true)}>
              {confirm.confirm?.text ?? 'Confirm'}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
