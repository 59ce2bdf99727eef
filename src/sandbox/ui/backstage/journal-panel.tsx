import { useMemo, useState } from 'react';
import { Input, SearchField, ToggleButton } from 'react-aria-components';
import { Virtuoso } from 'react-virtuoso';
import type { JournalEntry } from '../../protocol/live.js';
import { usePage } from '../live/page-store.js';
import { JournalLine } from './journal-line.js';
import { useJournal } from './use-journal.js';

const GROUPS = [
  { name: 'Calls', kinds: ['api_call'] },
  { name: 'Deliveries', kinds: ['envelope', 'ack', 'no_ack', 'retry', 'given_up', 'http_delivery', 'response_url'] },
  { name: 'Sockets', kinds: ['socket_open', 'socket_close', 'disconnect'] },
  { name: 'People', kinds: ['control', 'clock', 'fault'] },
];

/** Everything that went over the wire, newest last; filtered by kind and by words. */
export function JournalPanel() {
  useJournal();
  const journal = usePage((page) => page.journal);
  const [query, setQuery] = useState('');
  const [groups, setGroups] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => filtered(journal, query, groups), [journal, query, groups]);
  const toggle = (name: string): void => {
    const next = new Set(groups);
    if (!next.delete(name)) next.add(name);
    setGroups(next);
  };
  return (
    <div className="journal">
      <SearchField aria-label="Filter the journal" value={query} onChange={setQuery}>
        <Input className="text-input" placeholder="Filter: a method, an event, any word" />
      </SearchField>
      <div className="journal-groups">
        {GROUPS.map(({ name }) => (
          <ToggleButton key={name} className="reaction" isSelected={groups.has(name)} onChange={() => toggle(name)}>
            {name}
          </ToggleButton>
        ))}
        <small role="status">{shown.length} lines</small>
      </div>
      {shown.length > 0 && (
        <Virtuoso
          className="journal-lines"
          data={shown}
          computeItemKey={(_index, entry) => entry.seq}
          itemContent={(_index, entry) => <JournalLine entry={entry} />}
          followOutput="auto"
          initialTopMostItemIndex={{ index: 'LAST', align: 'end' }}
        />
      )}
    </div>
  );
}

function filtered(journal: JournalEntry[], query: string, groups: ReadonlySet<string>): JournalEntry[] {
  const kinds = new Set(GROUPS.filter(({ name }) => groups.has(name)).flatMap(({ kinds: some }) => some));
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return journal.filter((entry) => {
    if (kinds.size > 0 && !kinds.has(entry.kind)) return false;
    if (words.length === 0) return true;
    const text = `${entry.kind} ${entry.name} ${JSON.stringify(entry.detail)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
