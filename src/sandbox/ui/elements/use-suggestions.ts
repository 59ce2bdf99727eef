import { useEffect, useRef, useState } from 'react';
import { type Place, useSurface } from '../blocks/surface.js';
import { type ChoiceGroup, groupsOf, type OptionHolder } from './choice.js';

const PAUSE_MS = 250;

interface Suggestions {
  query: string;
  ask: (query: string) => void;
  groups: ChoiceGroup[];
  /** What an empty list says. */
  hint: string;
}

/**
 * Asks the app (`block_suggestion`) what can be chosen for what was typed, once the person pauses.
 * `held` is the text of what is chosen already, which is no question.
 */
export function useSuggestions(place: Place, least: number, held: string): Suggestions {
  const { suggest } = useSurface();
  const [query, setQuery] = useState(held);
  const [groups, setGroups] = useState<ChoiceGroup[]>([]);
  const [hint, setHint] = useState('Type to search');
  const newest = useRef({ asked: 0, suggest, place });
  newest.current.suggest = suggest;

  useEffect(() => {
    const turn = ++newest.current.asked;
    if (query === held && held !== '') return;
    if (query.length < least) {
      setGroups([]);
      setHint(`Type ${least} or more letters to search`);
      return;
    }
    setHint('Searching…');
    const timer = window.setTimeout(async () => {
      const answer = await newest.current.suggest(newest.current.place, query).catch(() => null);
      if (turn !== newest.current.asked) return;
      setGroups(answer ? groupsOf(answer as OptionHolder) : []);
      setHint(answer ? 'No results' : 'The app did not answer');
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [query, held, least]);

  return { query, ask: setQuery, groups, hint };
}
