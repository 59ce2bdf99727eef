import { Paperclip } from 'lucide-react';
import { Button, FileTrigger } from 'react-aria-components';
import { shareFiles } from './share-files.js';

/** Shares files into the channel or thread. */
export function AttachButton({ place }: { place: { channel: string; thread_ts?: string } }) {
  return (
    <FileTrigger allowsMultiple onSelect={(files) => shareFiles(files ?? [], place)}>
      <Button className="icon-button" aria-label="Attach a file">
        <Paperclip size={16} aria-hidden />
      </Button>
    </FileTrigger>
  );
}
