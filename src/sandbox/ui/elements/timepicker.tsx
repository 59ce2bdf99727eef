import { parseTime } from '@internationalized/date';
import type { Timepicker as TimepickerElement } from '@slack/types';
import { DateInput, DateSegment, TimeField } from 'react-aria-components';
import { textOf } from './held.js';
import { useElement } from './use-element.js';

/** `timepicker`: a time of day as HH:mm. */
export function Timepicker({ element }: { element: TimepickerElement }) {
  const handle = useElement(element, element.placeholder?.text ?? 'Time');
  const held = textOf(handle.held, 'selected_time');
  const hold = (time: string | null): void => {
    void handle.hold({ selected_time: time }, { selected: time });
  };
  return (
    <TimeField
      {...handle.named}
      className="date-picker"
      value={held ? parseTime(held) : null}
      onChange={(time) => hold(time ? time.toString().slice(0, 5) : null)}
      isInvalid={handle.invalid}
      autoFocus={handle.autoFocus}
    >
      <DateInput className="date-field">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
    </TimeField>
  );
}
