import { nearDay } from '../text/date-format.js';

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', month: 'long', day: 'numeric' });

const dateOf = (ts: string): Date => new Date(Number.parseFloat(ts) * 1000);

/** "10:42 AM". */
export const timeOf = (ts: string): string => clock.format(dateOf(ts));

/** The whole date and time, for tooltips and screen readers. */
export const fullTimeOf = (ts: string): string => full.format(dateOf(ts));

/** For machines (`<time datetime>`), in UTC. */
export const isoTimeOf = (ts: string): string => dateOf(ts).toISOString();

/** "Today", "Yesterday", or "Friday, November 20". */
export const dayName = (at: number): string => nearDay(new Date(at)) ?? day.format(new Date(at));

/** "Today at 10:42 AM". */
export const dayAndTime = (ts: string): string => `${dayName(dateOf(ts).getTime())} at ${timeOf(ts)}`;
