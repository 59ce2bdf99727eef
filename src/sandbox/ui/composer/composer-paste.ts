import type { ClipboardEvent } from 'react';
import { linked } from './marks.js';
import { shareFiles } from './share-files.js';
import type { Field } from './use-field.js';

/** What pasting does beside the browser's own: an address over words makes a link, files are shared into `place`. */
export function composerPaste(field: Field, place?: { channel: string; thread_ts?: string }) {
  return (event: ClipboardEvent): void => {
    const { files } = event.clipboardData;
    const link = linked(field.selected(), event.clipboardData.getData('text/plain'));
    if (link) field.put(link);
    if (files.length > 0 && place) shareFiles(files, place);
    if (link || files.length > 0) event.preventDefault();
  };
}
