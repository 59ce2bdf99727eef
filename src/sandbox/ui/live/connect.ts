import type { LiveFrame } from '../../protocol/live.js';
import { liveAddress } from './access.js';
import { loadChannel, loadState, loadThread } from './load.js';
import { page } from './page-store.js';
import { Refused } from './requests.js';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4000;

/** Keeps the page live: one WebSocket, opened again after every loss, with the state fetched anew each time. */
export function connect(as: string): () => void {
  let socket: WebSocket | null = null;
  let timer = 0;
  let wait = FIRST_WAIT_MS;
  let ended = false;

  const again = (): void => {
    if (ended) return;
    page.set({ connection: page.get().world ? 'lost' : 'connecting' });
    timer = window.setTimeout(open, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  const open = (): void => {
    const mine = new WebSocket(liveAddress(as));
    socket = mine;
    const early: LiveFrame[] = [];
    let ready = false;
    const take = (frame: LiveFrame): void => {
      if (frame.type === 'reload') mine.close();
      else if (ready) page.apply(frame);
      else early.push(frame);
    };
    mine.onmessage = (event) => take(JSON.parse(String(event.data)));
    mine.onclose = again;
    mine.onopen = async () => {
      if (!(await refreshed(as))) return mine.close();
      ready = true;
      wait = FIRST_WAIT_MS;
      for (const frame of early) page.apply(frame);
    };
  };

  open();
  return () => {
    ended = true;
    window.clearTimeout(timer);
    socket?.close();
  };
}

/** Fetches everything the page shows again; whatever is open stays on the screen meanwhile. */
async function refreshed(as: string): Promise<boolean> {
  try {
    const world = await loadState(as);
    page.set({ world, failure: null, connection: 'live' });
    for (const channel of Object.keys(page.get().channels)) void loadChannel(channel);
    for (const key of Object.keys(page.get().threads)) {
      const [channel = '', ts = ''] = key.split('/');
      void loadThread(channel, ts);
    }
    return true;
  } catch (error) {
    if (error instanceof Refused) page.set({ failure: error.message });
    return false;
  }
}
