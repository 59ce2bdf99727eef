import { Paperclip } from 'lucide-react';
import { Button, FileTrigger } from 'react-aria-components';
import { attempt } from '../live/deeds.js';
import { uploadFile } from '../live/upload.js';

/** Shares files into the channel or thread. */
export function AttachButton({ place }: { place: { channel: string; thread_ts?: string } }) {
  const share = (files: FileList | null): void => {
    for (const file of files ?? [])
      void attempt(() => uploadFile(file, { channel_id: place.channel, thread_ts: place.thread_ts }));
  };
  return (
    <FileTrigger allowsMultiple onSelect={share}>
      <Button className="icon-button" aria-label="Attach a file">
        <Paperclip size={16} aria-hidden />
      </Button>
    </FileTrigger>
  );
}
