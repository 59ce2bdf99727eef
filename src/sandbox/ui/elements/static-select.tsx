import type { MultiStaticSelect as MultiElement, StaticSelect as StaticElement } from '@slack/types';
import { choicesOf, groupsOf } from './choice.js';
import { optionOf, optionsOf } from './held.js';
import { MultiChoice } from './multi-choice.js';
import { SingleChoice } from './single-choice.js';
import { useElement } from './use-element.js';

/** `static_select`. */
export function StaticSelect({ element }: { element: StaticElement }) {
  const handle = useElement(element, element.placeholder?.text);
  const groups = groupsOf(element);
  return (
    <SingleChoice
      handle={handle}
      groups={groups}
      chosen={optionOf(handle.held)?.value ?? null}
      placeholder={element.placeholder?.text ?? 'Select an option'}
      onChoose={(choice) =>
        handle.hold({ selected_option: choice?.option ?? null }, { selected: choice ? choice.id : null })
      }
    />
  );
}

/** `multi_static_select`. */
export function MultiStaticSelect({ element }: { element: MultiElement }) {
  const handle = useElement(element, element.placeholder?.text);
  const groups = groupsOf(element);
  const chosen = new Set(optionsOf(handle.held).map(({ value }) => value));
  return (
    <MultiChoice
      handle={handle}
      groups={groups}
      chosen={choicesOf(groups).filter(({ id }) => chosen.has(id))}
      placeholder={element.placeholder?.text ?? 'Select options'}
      most={element.max_selected_items}
      onChoose={(choices) =>
        handle.hold(
          { selected_options: choices.map(({ option }) => option) },
          { selected: choices.map(({ id }) => id) },
        )
      }
    />
  );
}
