import { ComboBox } from 'react-aria-components';
import { type Choice, type ChoiceGroup, choicesOf } from './choice.js';
import { ChoiceField, ChoiceList } from './choice-list.js';
import type { ElementHandle } from './use-element.js';

interface SingleChoiceProps {
  handle: ElementHandle;
  groups: ChoiceGroup[];
  chosen: string | null;
  placeholder: string;
  onChoose: (choice: Choice | null) => void;
}

/** A select that holds one thing. */
export function SingleChoice({ handle, groups, chosen, placeholder, onChoose }: SingleChoiceProps) {
  const choose = (key: string | null): void => {
    if (key !== chosen) onChoose(choicesOf(groups).find(({ id }) => id === key) ?? null);
  };
  return (
    <ComboBox
      {...handle.named}
      className="choice"
      menuTrigger="focus"
      value={chosen}
      onChange={(key) => choose(key === null ? null : String(key))}
      isInvalid={handle.invalid}
      allowsEmptyCollection
    >
      <ChoiceField placeholder={placeholder} autoFocus={handle.autoFocus} />
      <ChoiceList groups={groups} />
    </ComboBox>
  );
}
