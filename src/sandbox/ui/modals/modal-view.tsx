import { ChevronLeft, X } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import { Button, Dialog, Heading } from 'react-aria-components';
import type { Json, View } from '../../state/wire.js';
import { Blocks } from '../blocks/index.js';
import { SurfaceContext } from '../blocks/surface.js';
import { useLiveSurface } from '../blocks/use-live-surface.js';
import { ConfirmProvider } from '../elements/confirm.js';
import { usePage } from '../live/page-store.js';
import { PlainText } from '../text/plain-text.js';
import { closeView } from './close-view.js';
import { submitView } from './submit-view.js';
import { useFirstField } from './use-first-field.js';

const NO_ERRORS: Record<string, string> = {};

const label = (text: Json | null | undefined, otherwise: string): string =>
  typeof text?.text === 'string' ? text.text : otherwise;

interface ModalViewProps {
  view: View;
  appName: string;
  depth: number;
}

/** One modal: title, blocks, Cancel, and Submit. */
export function ModalView({ view, appName, depth }: ModalViewProps) {
  const fromApp = usePage((page) => page.viewErrors[view.id]);
  const [own, setOwn] = useState(NO_ERRORS);
  const [sending, setSending] = useState(false);
  const errors = useMemo(() => ({ ...fromApp, ...own }), [fromApp, own]);
  const target = useMemo(() => ({ view_id: view.id }), [view.id]);
  const surface = useLiveSurface({ kind: 'modal', id: view.id, blocks: view.blocks, target, errors });
  const body = useFirstField<HTMLDivElement>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    setOwn(await submitView(view));
    setSending(false);
  };
  return (
    <Dialog>
      <form onSubmit={submit} noValidate>
        <header className="dialog-header">
          {depth > 1 && (
            <Button className="icon-button" aria-label="Back" onPress={() => closeView(view)}>
              <ChevronLeft size={18} aria-hidden />
            </Button>
          )}
          <Heading slot="title">
            <PlainText text={label(view.title, appName)} />
          </Heading>
          <Button className="icon-button" aria-label="Close" onPress={() => closeView(view)}>
            <X size={18} aria-hidden />
          </Button>
        </header>
        <div className="dialog-body" ref={body}>
          <SurfaceContext value={surface}>
            <ConfirmProvider>
              <Blocks blocks={view.blocks} />
            </ConfirmProvider>
          </SurfaceContext>
        </div>
        <footer className="dialog-buttons">
          <Button className="button" onPress={() => closeView(view)}>
            <PlainText text={label(view.close, view.submit ? 'Cancel' : 'Close')} />
          </Button>
          {view.submit && (
            <Button type="submit" className="button button-primary" isPending={sending}>
              <PlainText text={label(view.submit, 'Submit')} />
            </Button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
