import { ChevronDown } from 'lucide-react';
import { useContext } from 'react';
import {
  Button,
  ComboBoxStateContext,
  Group,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import { PlainText } from '../text/plain-text.js';
import type { Choice, ChoiceGroup } from './choice.js';

/** The field of a select: a click opens the list, and one types to narrow the list, or opens it. */
export function ChoiceField({ placeholder, autoFocus }: { placeholder: string; autoFocus?: boolean }) {
  const state = useContext(ComboBoxStateContext);
  return (
    <Group className="choice-field">
      <Input
        className="choice-input"
        placeholder={placeholder}
        autoFocus={autoFocus}
        onClick={() => state?.open(null, 'manual')}
      />
      <Button className="choice-arrow">
        <ChevronDown size={16} aria-hidden />
      </Button>
    </Group>
  );
}

/** The list that a select opens. */
export function ChoiceList({ groups, empty = 'No results' }: { groups: ChoiceGroup[]; empty?: string }) {
  return (
    <Popover className="popover choice-popover" offset={4}>
      <ListBox className="menu" renderEmptyState={() => <div className="menu-empty">{empty}</div>}>
        {groups.map((group) =>
          group.label === undefined ? (
            group.choices.map(choiceItem)
          ) : (
            <ListBoxSection key={group.label} id={`group:${group.label}`}>
              <Header className="menu-header">{group.label}</Header>
              {group.choices.map(choiceItem)}
            </ListBoxSection>
          ),
        )}
      </ListBox>
    </Popover>
  );
}

const choiceItem = (choice: Choice) => (
  <ListBoxItem key={choice.id} id={choice.id} textValue={choice.text} className="menu-item">
    <PlainText text={choice.text} />
    {choice.description && <small>{choice.description}</small>}
  </ListBoxItem>
);
