import { X } from 'lucide-react';
import { Button, ComboBox, type Key, Tag, TagGroup, TagList } from 'react-aria-components';
import { PlainText } from '../text/plain-text.js';
import { type Choice, type ChoiceGroup, choicesOf } from './choice.js';
import { ChoiceField, ChoiceList } from './choice-list.js';
import type { ElementHandle } from './use-element.js';

export interface MultiChoiceProps {
  handle: ElementHandle;
  groups: ChoiceGroup[];
  chosen: Choice[];
  placeholder: string;
  /** `max_selected_items`. */
  most?: number;
  onChoose: (choices: Choice[]) => void;
  /** For selects whose list comes from the app. */
  query?: { text: string; change: (text: string) => void; hint: string };
}

/** A select that holds several things, shown as tags that can be taken away. */
export function MultiChoice({ handle, groups, chosen, placeholder, most, onChoose, query }: MultiChoiceProps) {
  const known = new Map([...chosen, ...choicesOf(groups)].map((choice) => [choice.id, choice]));
  const choose = (keys: readonly Key[]): void => {
    const ids = keys.map(String);
    query?.change('');
    // Escape and leaving the field say again what is chosen already; that is no choice.
    const same = ids.length === chosen.length && chosen.every(({ id }) => ids.includes(id));
    if (same || (most && ids.length > most)) return;
    onChoose(ids.flatMap((id) => known.get(id) ?? []));
  };
  const full = most !== undefined && chosen.length >= most;
  return (
    <div className="multi-choice">
      <Chosen chosen={chosen} onRemove={(gone) => onChoose(chosen.filter(({ id }) => !gone.has(id)))} />
      <ComboBox
        {...handle.named}
        className="choice"
        selectionMode="multiple"
        menuTrigger="focus"
        value={chosen.map(({ id }) => id)}
        onChange={choose}
        isInvalid={handle.invalid}
        allowsEmptyCollection
        {...(query && { inputValue: query.text, onInputChange: query.change, defaultFilter: () => true })}
      >
        <ChoiceField placeholder={full ? `At most ${most}` : placeholder} autoFocus={handle.autoFocus} />
        <ChoiceList groups={groups} empty={query?.hint} />
      </ComboBox>
    </div>
  );
}

function Chosen({ chosen, onRemove }: { chosen: Choice[]; onRemove: (ids: Set<Key>) => void }) {
  if (chosen.length === 0) return null;
  return (
    <TagGroup aria-label="Chosen" onRemove={onRemove}>
      <TagList className="tags">
        {chosen.map((choice) => (
          <Tag key={choice.id} id={choice.id} textValue={choice.text} className="tag">
            <PlainText text={choice.text} />
            <Button slot="remove" className="tag-remove">
              <X size={12} aria-hidden />
            </Button>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}
