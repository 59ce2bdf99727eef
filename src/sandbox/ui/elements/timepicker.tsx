import { parseTime } from '@internationalized/date';
import type { Timepicker as TimepickerElement } from '@slack/types';
import { DateInput, DateSegment, TimeField } from 'react-aria-components';
import { textOf } from './held.js';
import { useElement } from './use-element.js';
import { useMoment } from './use-moment.js';

/** `timepicker`: a time of day as HH:mm. */
export function Timepicker({ element }: { element: TimepickerElement }) {
  const handle = useElement(element, element.placeholder?.text ?? 'Time');
  const field = useMoment(handle, 'selected_time');
  const held = textOf(handle.held, 'selected_time');
  return (
    <TimeField
      {...handle.named}
      className="date-picker"
      value={held ? parseTime(held) : null}
      onBlur={field.onBlur}
      onKeyDown={({ key }) => key === 'Enter' && field.onEnter()}
      onChange={(time) => field.onChange(time ? time.toString().slice(0, 5) : null)}
      isInvalid={handle.invalid}
      autoFocus={handle.autoFocus}
    >
      <DateInput className="date-field">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
    </TimeField>
  );
}
