import { PlaceSign } from '../sidebar/place-sign.js';
import type { Suggestion } from './completion.js';

interface CompletionListProps {
  id: string;
  list: Suggestion[];
  chosen: number;
  choose: (suggestion: Suggestion) => void;
}

/** The suggestions above the composer. The focus stays in the text; `aria-activedescendant` tells which is meant. */
export function CompletionList({ id, list, chosen, choose }: CompletionListProps) {
  if (list.length === 0) return null;
  return (
    <div id={id} role="listbox" aria-label="Suggestions" className="completion">
      {list.map((suggestion, index) => (
        <div
          key={suggestion.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className="completion-item"
          onPointerDown={(event) => {
            event.preventDefault();
            choose(suggestion);
          }}
        >
          <span className="completion-sign" aria-hidden>
            {typeof suggestion.sign === 'object' ? <PlaceSign to={suggestion.sign} /> : suggestion.sign}
          </span>
          <strong>{suggestion.title}</strong>
          <small>{suggestion.note}</small>
        </div>
      ))}
    </div>
  );
}
