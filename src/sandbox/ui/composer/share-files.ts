import { attempt } from '../live/deeds.js';
import { uploadFile } from '../live/upload.js';

/** Shares files into a channel or thread: attached, pasted, or dropped. */
export function shareFiles(files: Iterable<File>, place: { channel: string; thread_ts?: string }): void {
  for (const file of files)
    void attempt(() => uploadFile(file, { channel_id: place.channel, thread_ts: place.thread_ts }));
}
