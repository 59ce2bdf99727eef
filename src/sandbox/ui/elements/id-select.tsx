import type { ChoiceGroup } from './choice.js';
import { textOf, textsOf } from './held.js';
import { MultiChoice } from './multi-choice.js';
import { SingleChoice } from './single-choice.js';
import { type Actionable, useElement } from './use-element.js';

/** An element that holds ids of people, channels, or conversations. */
export interface IdElement extends Actionable {
  placeholder?: { text: string };
  max_selected_items?: number;
}

interface IdSelectProps {
  element: IdElement;
  /** Its key in `state.values`, such as `selected_user`. */
  holds: string;
  groups: ChoiceGroup[];
  placeholder: string;
}

/** A select whose choices are people or conversations; `holds` names the key that Slack gives the chosen id. */
export function IdSelect({ element, holds, groups, placeholder }: IdSelectProps) {
  const handle = useElement(element, element.placeholder?.text);
  return (
    <SingleChoice
      handle={handle}
      groups={groups}
      chosen={textOf(handle.held, holds)}
      placeholder={element.placeholder?.text ?? placeholder}
      onChoose={(choice) => handle.hold({ [holds]: choice?.id ?? null }, { selected: choice?.id ?? null })}
    />
  );
}

/** The same for several; `holds` names the key of the list of ids. */
export function MultiIdSelect({ element, holds, groups, placeholder }: IdSelectProps) {
  const handle = useElement(element, element.placeholder?.text);
  const held = textsOf(handle.held, holds);
  const chosen = groups.flatMap(({ choices }) => choices).filter(({ id }) => held.includes(id));
  return (
    <MultiChoice
      handle={handle}
      groups={groups}
      chosen={chosen}
      placeholder={element.placeholder?.text ?? placeholder}
      most={element.max_selected_items}
      onChoose={(choices) => {
        const ids = choices.map(({ id }) => id);
        void handle.hold({ [holds]: ids }, { selected: ids });
      }}
    />
  );
}
