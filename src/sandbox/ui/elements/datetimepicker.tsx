import { fromAbsolute, getLocalTimeZone } from '@internationalized/date';
import type { DateTimepicker as DateTimeElement } from '@slack/types';
import { DatePicker } from 'react-aria-components';
import { CalendarPopover, DateSegments } from './calendar-popover.js';
import { useElement } from './use-element.js';

/** `datetimepicker`: a moment in seconds since the epoch, entered in the reader's own time zone. */
export function Datetimepicker({ element }: { element: DateTimeElement }) {
  const handle = useElement(element, 'Date and time');
  const held = handle.held.selected_date_time;
  const hold = (seconds: number | null): void => {
    void handle.hold({ selected_date_time: seconds }, { selected: seconds });
  };
  return (
    <DatePicker
      {...handle.named}
      className="date-picker"
      granularity="minute"
      hideTimeZone
      value={typeof held === 'number' ? fromAbsolute(held * 1000, getLocalTimeZone()) : null}
      onChange={(date) => hold(date ? Math.floor(date.toDate().getTime() / 1000) : null)}
      isInvalid={handle.invalid}
      autoFocus={handle.autoFocus}
    >
      <DateSegments />
      <CalendarPopover />
    </DatePicker>
  );
}
