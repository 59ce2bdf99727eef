import type { Alert } from './alerts.js';

const KEY = 'desktop-notifications';

/** Whether this browser has notifications at all; it has none for pages that came over plain HTTP from elsewhere. */
export const hasDesktop = (): boolean => 'Notification' in window;

/** Whether the person asked for notifications outside the page, and the browser allows them. */
export const wantsDesktop = (): boolean =>
  hasDesktop() && Notification.permission === 'granted' && window.localStorage.getItem(KEY) === 'on';

/** Switches them on, for which the browser may ask the person, or off. Answers what is true then. */
export async function switchDesktop(on: boolean): Promise<'on' | 'off' | 'forbidden'> {
  window.localStorage.setItem(KEY, on ? 'on' : 'off');
  if (!on) return 'off';
  return (await Notification.requestPermission()) === 'granted' ? 'on' : 'forbidden';
}

/** Tells of a message outside the page; a click on it leads there. */
export function showOnDesktop({ text, body, channel, thread }: Alert, open: (place: Alert) => void): void {
  if (!wantsDesktop()) return;
  const shown = new Notification(text, { body, tag: `${channel}/${thread ?? ''}` });
  shown.onclick = () => {
    window.focus();
    open({ text, body, channel, thread });
    shown.close();
  };
}
