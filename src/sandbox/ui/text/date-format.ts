const DATE_STYLES: Record<string, Intl.DateTimeFormatOptions> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  day_divider_pretty: { weekday: 'long', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

const DAY_MS = 86_400_000;
const midnight = (date: Date): number => new Date(date).setHours(0, 0, 0, 0);

/** "Today", "Yesterday", "Tomorrow", or undefined for another day. */
export function nearDay(date: Date, now = new Date()): string | undefined {
  const days = Math.round((midnight(date) - midnight(now)) / DAY_MS);
  return { 0: 'Today', '-1': 'Yesterday', 1: 'Tomorrow' }[days];
}

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

function sinceText(date: Date): string {
  const minutes = Math.round((date.getTime() - Date.now()) / 60_000);
  if (Math.abs(minutes) < 60) return ago.format(minutes, 'minute');
  if (Math.abs(minutes) < 1440) return ago.format(Math.round(minutes / 60), 'hour');
  return ago.format(Math.round(minutes / 1440), 'day');
}

function token(name: string, date: Date): string | undefined {
  if (name === 'ago') return sinceText(date);
  const pretty = name === 'day_divider_pretty' || name.endsWith('_pretty');
  const near = pretty ? nearDay(date) : undefined;
  if (near) return near;
  const style = DATE_STYLES[name] ?? DATE_STYLES[name.replace(/_pretty$/, '')];
  return style && new Intl.DateTimeFormat(undefined, style).format(date);
}

/** Slack's date tokens (`{date_short_pretty} at {time}`) in the reader's own time zone; undefined when it is no time. */
export function formatSlackDate(seconds: number, format: string): string | undefined {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return undefined;
  return format.replace(/\{(\w+)\}/g, (whole, name: string) => token(name, date) ?? whole);
}
