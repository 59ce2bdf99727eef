import { useEffect } from 'react';
import type { LiveState } from '../../protocol/live.js';
import { openAppTab } from '../live/deeds.js';
import { useRoute } from './route.js';

/** Tells the app that its page was opened (`app_home_opened`), once per opening of a tab. */
export function useAppTab(world: LiveState, channel: string | undefined): void {
  const { tab } = useRoute();
  const { dm, home_tab } = world.app;
  const shown = channel === dm ? appTab(tab, home_tab) : undefined;
  useEffect(() => {
    if (shown) void openAppTab(shown);
  }, [shown]);
}

/** Which tab of the app's page is in sight. */
export const appTab = (tab: 'home' | 'messages' | undefined, hasHome: boolean): 'home' | 'messages' =>
  tab ?? (hasHome ? 'home' : 'messages');
