import type { Directory } from '../app/directory.js';
import { decodeText } from '../composer/encode.js';

/** Slack's text in words alone, where no mark-up can be drawn: read aloud, or told by the desktop. */
export const spoken = (text: string, directory: Directory): string =>
  decodeText(
    text.replace(/<!date\^[^|>]*\|([^>]*)>/g, '$1').replace(/<(?:https?|mailto):[^|>]+\|([^>]+)>/g, '$1'),
    directory,
  );
