import type { ExternalSelect as ExternalElement, MultiExternalSelect as MultiElement } from '@slack/types';
import { ComboBox } from 'react-aria-components';
import { choicesOf, groupsOf } from './choice.js';
import { ChoiceField, ChoiceList } from './choice-list.js';
import { optionOf, optionsOf } from './held.js';
import { MultiChoice } from './multi-choice.js';
import { useElement } from './use-element.js';
import { useSuggestions } from './use-suggestions.js';

/** `external_select`: the app answers what can be chosen while the person types. */
export function ExternalSelect({ element }: { element: ExternalElement }) {
  const handle = useElement(element, element.placeholder?.text);
  const held = optionOf(handle.held);
  const search = useSuggestions(handle.place, element.min_query_length ?? 3, held?.text.text ?? '');
  const choose = (id: string | null): void => {
    // Escape and leaving the field say again what is chosen already; what was typed goes then.
    if (id === (held?.value ?? null)) {
      search.ask(held?.text.text ?? '');
      return;
    }
    const choice = choicesOf(search.groups).find((known) => known.id === id);
    search.ask(choice?.text ?? '');
    void handle.hold({ selected_option: choice?.option ?? null }, { selected: choice?.option ?? null });
  };
  const current = held ? groupsOf({ options: [held] }) : [];
  const groups = choicesOf(search.groups).some(({ id }) => id === held?.value)
    ? search.groups
    : [...current, ...search.groups];
  return (
    <ComboBox
      {...handle.named}
      className="choice"
      menuTrigger="focus"
      value={held?.value ?? null}
      onChange={(key) => choose(key === null ? null : String(key))}
      inputValue={search.query}
      onInputChange={search.ask}
      defaultFilter={() => true}
      isInvalid={handle.invalid}
      allowsEmptyCollection
    >
      <ChoiceField placeholder={element.placeholder?.text ?? 'Type to search'} autoFocus={handle.autoFocus} />
      <ChoiceList groups={groups} empty={search.hint} />
    </ComboBox>
  );
}

/** `multi_external_select`. */
export function MultiExternalSelect({ element }: { element: MultiElement }) {
  const handle = useElement(element, element.placeholder?.text);
  const search = useSuggestions(handle.place, element.min_query_length ?? 3, '');
  return (
    <MultiChoice
      handle={handle}
      groups={search.groups}
      chosen={choicesOf(groupsOf({ options: optionsOf(handle.held) }))}
      placeholder={element.placeholder?.text ?? 'Type to search'}
      most={element.max_selected_items}
      query={{ text: search.query, change: search.ask, hint: search.hint }}
      onChoose={(choices) => {
        const options = choices.map(({ option }) => option ?? {});
        void handle.hold({ selected_options: options }, { selected: options });
      }}
    />
  );
}
