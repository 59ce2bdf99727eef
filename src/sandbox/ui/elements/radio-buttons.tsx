import type { RadioButtons as RadioElement } from '@slack/types';
import { Radio, RadioGroup } from 'react-aria-components';
import { optionOf } from './held.js';
import { OptionText } from './option-text.js';
import { useElement } from './use-element.js';

/** `radio_buttons`. */
export function RadioButtons({ element }: { element: RadioElement }) {
  const handle = useElement(element);
  const choose = (value: string): void => {
    const option = element.options.find((known) => known.value === value);
    void handle.hold({ selected_option: option ?? null }, { selected: value });
  };
  return (
    <RadioGroup
      {...handle.named}
      className="options"
      value={optionOf(handle.held)?.value ?? null}
      onChange={choose}
      isInvalid={handle.invalid}
    >
      {element.options.map((option) => (
        <Radio key={option.value} value={option.value ?? ''} className="option">
          <span className="radiomark" aria-hidden />
          <OptionText option={option} />
        </Radio>
      ))}
    </RadioGroup>
  );
}
