import { create } from 'zustand';
import type { LiveFrame } from '../../protocol/live.js';
import { currentRoute, go } from '../app/route.js';
import { alertFor } from './alerts.js';
import { applied } from './apply.js';
import { showOnDesktop } from './desktop.js';
import { emptyPage, type PageState } from './page-state.js';

const nameOf = (search: string): string => new URLSearchParams(search).get('as') ?? 'alice';

/** The one store of the page. Components select from it; `live/` changes it. */
export const usePage = create<PageState>(() => emptyPage(nameOf(window.location.search)));

export const page = {
  get: (): PageState => usePage.getState(),
  set: (change: Partial<PageState>): void => usePage.setState(change),
  apply: (frame: LiveFrame): void => {
    const { world } = usePage.getState();
    const alert = world && frame.seq > world.seq ? alertFor(world, frame, currentRoute()) : undefined;
    usePage.setState((state) => applied(state, frame));
    if (!alert) return;
    notify(alert.text);
    showOnDesktop(alert, ({ channel, thread }) => go({ channel, thread, tab: undefined }));
  },
};

let lastNotice = 0;

/** Tells the person something in passing. */
export function notify(text: string, tone: 'plain' | 'bad' = 'plain'): void {
  lastNotice -= 1;
  usePage.setState((state) => ({ notices: [...state.notices, { id: lastNotice, text, tone }] }));
}
