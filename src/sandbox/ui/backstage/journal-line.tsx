import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { JournalEntry } from '../../protocol/live.js';
import { ScrollRegion } from '../blocks/scroll-region.js';
import { notify } from '../live/page-store.js';
import { curlOf } from './curl.js';
import { journalName } from './journal-name.js';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** One line of the journal; it unfolds to what was sent and answered. */
export function JournalLine({ entry }: { entry: JournalEntry }) {
  const [open, setOpen] = useState(false);
  const curl = curlOf(entry);
  return (
    <div className={`journal-line${entry.ok === false ? ' refused' : ''}`}>
      <Button className="journal-head" aria-expanded={open} onPress={() => setOpen(!open)}>
        <time>{time.format(new Date(entry.at))}</time>
        <span className="journal-kind">{entry.kind.replaceAll('_', ' ')}</span>
        <strong>{journalName(entry)}</strong>
        {entry.ok === false && <span className="journal-refused">refused</span>}
        {entry.ms !== undefined && <small>{Math.round(entry.ms)} ms</small>}
      </Button>
      {open && (
        <div className="journal-detail">
          <ScrollRegion className="journal-wire" label="What went over the wire">
            <pre>{JSON.stringify(entry.detail, null, 2)}</pre>
          </ScrollRegion>
          <Button className="button" onPress={() => copy(JSON.stringify(entry, null, 2))}>
            Copy as JSON
          </Button>
          {curl && (
            <Button className="button" onPress={() => copy(curl)}>
              Copy as curl
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

const copy = (text: string): void =>
  void navigator.clipboard.writeText(text).then(
    () => notify('Copied'),
    () => notify('The browser did not allow to copy.', 'bad'),
  );
