import type { LiveState } from '../../protocol/live.js';
import type { Message } from '../../state/wire.js';
import type { Timeline } from './page-state.js';
import { page } from './page-store.js';
import { callSlack, control, Refused } from './requests.js';
import { merged, reconciled, threadKey } from './timeline.js';

const NEWEST = 100;
/** Fewer and larger than the first: each page that is put in front makes the list measure itself anew. */
const OLDER = 200;

interface MessagesAnswer {
  messages: Message[];
  response_metadata?: { next_cursor?: string };
}

/** The whole workspace as one person may see it. */
export async function loadState(as: string): Promise<LiveState> {
  return control<LiveState>(`state?as=${encodeURIComponent(as)}`);
}

const loading = (timeline: Timeline | undefined): Timeline => ({
  messages: timeline?.messages ?? [],
  older: timeline?.older ?? '',
  loading: true,
  failed: timeline?.failed ?? false,
});

const setChannel = (channel: string, timeline: Timeline): void =>
  page.set({ channels: { ...page.get().channels, [channel]: timeline } });

const setThread = (key: string, timeline: Timeline): void =>
  page.set({ threads: { ...page.get().threads, [key]: timeline } });

const token = (): string => page.get().world?.token ?? '';

/** Fetches the newest messages of a channel, or with `older` the page before those that are here. */
export async function loadChannel(channel: string, older = false): Promise<void> {
  const known = page.get().channels[channel];
  if (known?.loading || (older && !known?.older && !known?.failed)) return;
  setChannel(channel, loading(known));
  const cursor = (older && known?.older) || undefined;
  const args = { channel, limit: cursor ? OLDER : NEWEST, include_all_metadata: true, ...(cursor && { cursor }) };
  const answer = await callSlack<MessagesAnswer>(token(), 'conversations.history', args).catch(() => null);
  const now = page.get().channels[channel]?.messages ?? [];
  if (!answer) return setChannel(channel, { messages: now, older: known?.older ?? '', loading: false, failed: true });
  const fetched = answer.messages;
  const messages = cursor ? merged(fetched, now) : reconciled(known?.messages ?? [], fetched, now);
  setChannel(channel, { messages, older: answer.response_metadata?.next_cursor ?? '', loading: false });
}

/** Fetches a whole thread: the root message and its replies. */
export async function loadThread(channel: string, ts: string): Promise<void> {
  const key = threadKey(channel, ts);
  const known = page.get().threads[key];
  if (known?.loading) return;
  setThread(key, loading(known));
  const fetched: Message[] = [];
  let cursor = '';
  do {
    const args = { channel, ts, limit: 200, include_all_metadata: true, ...(cursor && { cursor }) };
    const answer = await callSlack<MessagesAnswer>(token(), 'conversations.replies', args).catch(failure);
    if (answer instanceof Error) return setThread(key, unloaded(key, answer));
    fetched.push(...answer.messages);
    cursor = answer.response_metadata?.next_cursor ?? '';
  } while (cursor);
  const now = page.get().threads[key]?.messages ?? [];
  setThread(key, { messages: reconciled(known?.messages ?? [], fetched, now), older: '', loading: false });
}

const failure = (error: unknown): Error => (error instanceof Error ? error : new Error('unknown'));

/** A thread that could not be fetched keeps what is here; one that the workspace does not know is empty. */
function unloaded(key: string, error: Error): Timeline {
  const messages = page.get().threads[key]?.messages ?? [];
  return {
    messages,
    older: '',
    loading: false,
    failed: !(error instanceof Refused) || error.code !== 'thread_not_found',
  };
}
