import { useEffect } from 'react';
import type { JournalEntry } from '../../protocol/live.js';
import { page } from '../live/page-store.js';
import { control } from '../live/requests.js';

/** Fetches the lines from before the page was opened, once; new ones come live. */
export function useJournal(): void {
  useEffect(() => {
    const fetchOld = async (): Promise<void> => {
      const { events } = await control<{ events: JournalEntry[] }>('events?after=0').catch(() => ({ events: [] }));
      const { journal } = page.get();
      const first = journal[0]?.seq ?? Number.POSITIVE_INFINITY;
      page.set({ journal: [...events.filter(({ seq }) => seq < first), ...journal] });
    };
    void fetchOld();
  }, []);
}
