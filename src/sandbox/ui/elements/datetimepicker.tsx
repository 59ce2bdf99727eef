import { fromAbsolute, getLocalTimeZone } from '@internationalized/date';
import type { DateTimepicker as DateTimeElement } from '@slack/types';
import { DatePicker } from 'react-aria-components';
import { CalendarPopover, DateSegments } from './calendar-popover.js';
import { useElement } from './use-element.js';
import { useMoment } from './use-moment.js';

/** `datetimepicker`: a moment in seconds since the epoch, entered in the reader's own time zone. */
export function Datetimepicker({ element }: { element: DateTimeElement }) {
  const handle = useElement(element, 'Date and time');
  const field = useMoment(handle, 'selected_date_time');
  const held = handle.held.selected_date_time;
  return (
    <DatePicker
      {...handle.named}
      className="date-picker"
      granularity="minute"
      hideTimeZone
      value={typeof held === 'number' ? fromAbsolute(held * 1000, getLocalTimeZone()) : null}
      onBlur={field.onBlur}
      onChange={(date) => field.onChange(date ? Math.floor(date.toDate().getTime() / 1000) : null)}
      isInvalid={handle.invalid}
      autoFocus={handle.autoFocus}
    >
      <DateSegments onEnter={field.onEnter} />
      <CalendarPopover />
    </DatePicker>
  );
}
