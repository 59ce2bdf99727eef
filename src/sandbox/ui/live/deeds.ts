import type { Message } from '../../state/wire.js';
import { go } from '../app/route.js';
import { notify, page } from './page-store.js';
import { refusalText } from './refusal-text.js';
import { callSlack, control, Refused } from './requests.js';

const token = (): string => page.get().world?.token ?? '';

/** Does something for the person and tells them in plain words when the workspace says no. Answers whether it was done. */
export async function attempt(deed: () => Promise<unknown>): Promise<boolean> {
  try {
    await deed();
    return true;
  } catch (error) {
    notify(error instanceof Refused ? refusalText(error.code) : 'The workspace cannot be reached. Try again.', 'bad');
    return false;
  }
}

/** Posts as the person, or runs a slash command when the text is one. */
export function sendMessage(place: { channel: string; thread_ts?: string }, text: string): Promise<boolean> {
  const { as, world } = page.get();
  const word = /^\/\S+/.exec(text)?.[0];
  const command = word && world?.commands.some((known) => known.command === word);
  if (command) return attempt(() => control('command', { as, ...place, text }));
  if (word) return attempt(() => Promise.reject(new Refused('unknown_command')));
  return attempt(() => callSlack(token(), 'chat.postMessage', { ...place, text }));
}

/** Changes one's own message. */
export const editMessage = (channel: string, ts: string, text: string): Promise<boolean> =>
  attempt(() => callSlack(token(), 'chat.update', { channel, ts, text }));

/** Deletes one's own message for good. */
export const deleteMessage = (channel: string, ts: string): Promise<boolean> =>
  attempt(() => callSlack(token(), 'chat.delete', { channel, ts }));

/** Adds or removes one's own reaction. */
export function react(place: { channel: string; ts: string }, name: string, on: boolean): Promise<boolean> {
  const { channel, ts: timestamp } = place;
  return attempt(() => callSlack(token(), on ? 'reactions.add' : 'reactions.remove', { channel, timestamp, name }));
}

/** Joins a public channel. */
export const joinChannel = (channel: string): Promise<boolean> =>
  attempt(() => callSlack(token(), 'conversations.join', { channel }));

/** Marks a channel read up to `ts`. A failure is not told: the mark is only set again at the next look. */
export const markRead = (channel: string, ts: string): Promise<unknown> =>
  callSlack(token(), 'conversations.mark', { channel, ts }).catch(() => null);

/** Opens the direct messages with somebody and goes there. */
export const openDirectMessage = (user: string): Promise<boolean> =>
  attempt(async () => {
    const answer = await callSlack<{ channel: { id: string } }>(token(), 'conversations.open', { users: user });
    go({ channel: answer.channel.id, thread: undefined, tab: undefined });
  });

/** Starts a shortcut of the app, global or on a message. */
export const runShortcut = (callback_id: string, message?: { channel: string; ts: string }): Promise<boolean> =>
  attempt(() => control('shortcut', { as: page.get().as, callback_id, ...message }));

/** Tells the app that its Home or its messages were opened. */
export const openAppTab = (tab: 'home' | 'messages'): Promise<boolean> =>
  attempt(() => control('open_home', { as: page.get().as, tab }));

/** Asks the app to stop answering in a thread. */
export const stopSession = (channel: string, thread_ts: string): Promise<boolean> =>
  attempt(() => control('stop_session', { as: page.get().as, channel, thread_ts }));

/** Asks once more, in a dialog, before one's own message goes for good. */
export function removeMessage(channel: string, ts: string): void {
  page.set({ deleting: { channel, ts } });
}

/** An ephemeral message is only in this person's sight; dismissing it takes it out of that. */
export function dismissEphemeral(ts: string): void {
  const { world } = page.get();
  if (world) page.set({ world: { ...world, ephemerals: world.ephemerals.filter(({ message }) => message.ts !== ts) } });
}

/** Edits one's newest message in a list, as ArrowUp in an empty composer does in Slack. */
export function editLastOf(channel: string, messages: readonly Message[]): void {
  const me = page.get().world?.me.id;
  const last = messages.findLast(({ user, bot_id, subtype }) => user === me && !bot_id && !subtype);
  if (last) page.set({ editing: { channel, ts: last.ts } });
}
