import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';

/** The typed part of a date field, and the button that opens its calendar. */
export function DateSegments({ onEnter }: { onEnter: () => void }) {
  return (
    <Group className="date-field">
      <div className="contents" onKeyDownCapture={({ key }) => key === 'Enter' && onEnter()}>
        <DateInput className="segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
      </div>
      <Button className="choice-arrow">
        <CalendarDays size={16} aria-hidden />
      </Button>
    </Group>
  );
}

/** The calendar of a date field. */
export function CalendarPopover() {
  return (
    <Popover className="popover">
      <Dialog className="calendar-dialog">
        <Calendar>
          <header className="calendar-header">
            <Button slot="previous" className="icon-button">
              <ChevronLeft size={16} aria-hidden />
            </Button>
            <Heading />
            <Button slot="next" className="icon-button">
              <ChevronRight size={16} aria-hidden />
            </Button>
          </header>
          <CalendarGrid>{(date) => <CalendarCell date={date} className="calendar-cell" />}</CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}
