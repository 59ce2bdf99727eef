import { parseDate } from '@internationalized/date';
import type { Datepicker as DatepickerElement } from '@slack/types';
import { DatePicker } from 'react-aria-components';
import { CalendarPopover, DateSegments } from './calendar-popover.js';
import { textOf } from './held.js';
import { useElement } from './use-element.js';
import { useMoment } from './use-moment.js';

/** `datepicker`: a day as YYYY-MM-DD. */
export function Datepicker({ element }: { element: DatepickerElement }) {
  const handle = useElement(element, element.placeholder?.text ?? 'Date');
  const field = useMoment(handle, 'selected_date');
  const held = textOf(handle.held, 'selected_date');
  return (
    <DatePicker
      {...handle.named}
      className="date-picker"
      value={held ? parseDate(held) : null}
      onBlur={field.onBlur}
      onChange={(date) => field.onChange(date?.toString() ?? null)}
      isInvalid={handle.invalid}
      autoFocus={handle.autoFocus}
    >
      <DateSegments onEnter={field.onEnter} />
      <CalendarPopover />
    </DatePicker>
  );
}
