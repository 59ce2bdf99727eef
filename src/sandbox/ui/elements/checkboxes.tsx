import type { Checkboxes as CheckboxesElement } from '@slack/types';
import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import { optionsOf } from './held.js';
import { OptionText } from './option-text.js';
import { useElement } from './use-element.js';

/** `checkboxes`. */
export function Checkboxes({ element }: { element: CheckboxesElement }) {
  const handle = useElement(element);
  const choose = (values: string[]): void => {
    const options = element.options.filter(({ value }) => values.includes(value ?? ''));
    void handle.hold({ selected_options: options }, { selected: values });
  };
  return (
    <CheckboxGroup
      {...handle.named}
      className="options"
      value={optionsOf(handle.held).map(({ value }) => value)}
      onChange={choose}
      isInvalid={handle.invalid}
    >
      {element.options.map((option, index) => (
        <Checkbox
          key={option.value}
          value={option.value ?? ''}
          className="option"
          autoFocus={handle.autoFocus && index === 0}
        >
          <span className="checkmark" aria-hidden>
            <Check size={12} strokeWidth={3.5} />
          </span>
          <OptionText option={option} />
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
