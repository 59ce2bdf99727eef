import type { Message } from '../../state/wire.js';

export type Row =
  | { kind: 'welcome'; key: string }
  | { kind: 'day'; key: string; at: number }
  | { kind: 'new'; key: string }
  | { kind: 'replies'; key: string; count: number }
  | { kind: 'message'; key: string; message: Message; grouped: boolean; ephemeral: boolean };

export interface RowSource {
  messages: readonly Message[];
  ephemerals: readonly Message[];
  /** ts of the last message read when the person came here; a line marks what is newer. */
  readUpTo?: string;
  me: string;
  /** In a thread: the root comes first, then a line that counts the replies. */
  root?: string;
  /** Whether the list begins at the very first message. */
  whole?: boolean;
}

const GROUP_SECONDS = 300;
const seconds = (ts: string): number => Number.parseInt(ts, 10);

const QUARTER_SECONDS = 900;
const days = new Map<number, string>();

/** The day in the reader's own zone. No zone's midnight falls within a quarter of an hour, so each is asked about once. */
function dayOf(ts: string): string {
  const quarter = Math.floor(seconds(ts) / QUARTER_SECONDS);
  const day = days.get(quarter) ?? new Date(quarter * QUARTER_SECONDS * 1000).toDateString();
  days.set(quarter, day);
  return day;
}

/** Messages as they stand in a list: day lines, the line above what is new, and messages in groups of one author. */
export function rowsOf({ messages, ephemerals, readUpTo, me, root, whole }: RowSource): Row[] {
  const own = new Set(ephemerals);
  const all = [...messages, ...ephemerals].sort((a, b) => (a.ts < b.ts ? -1 : 1));
  const rows: Row[] = whole ? [{ kind: 'welcome', key: 'welcome' }] : [];
  let previous: Message | undefined;
  let marked = !readUpTo || readUpTo === '0000000000.000000';
  for (const message of all) {
    const newDay = !previous || dayOf(previous.ts) !== dayOf(message.ts);
    if (newDay && !root) rows.push({ kind: 'day', key: `day ${dayOf(message.ts)}`, at: seconds(message.ts) * 1000 });
    const unread = !marked && readUpTo !== undefined && message.ts > readUpTo && message.user !== me;
    if (unread) rows.push({ kind: 'new', key: 'new' });
    marked ||= unread;
    const ephemeral = own.has(message);
    const grouped = !newDay && !unread && previous !== undefined && sameGroup(previous, message);
    const alone = ephemeral || (previous !== undefined && own.has(previous)) || previous?.ts === root;
    rows.push({ kind: 'message', key: message.ts, message, grouped: grouped && !alone, ephemeral });
    if (message.ts === root && all.length > 1)
      rows.push({ kind: 'replies', key: 'replies', count: messages.length - 1 });
    previous = message;
  }
  return rows;
}

/** An app's message of several blocks stands for itself. */
const isCard = ({ bot_id, blocks }: Message): boolean => bot_id !== undefined && (blocks?.length ?? 0) > 1;

function sameGroup(a: Message, b: Message): boolean {
  if (a.user !== b.user || a.bot_id !== b.bot_id || a.username !== b.username) return false;
  if (a.subtype || b.subtype || isCard(b)) return false;
  return seconds(b.ts) - seconds(a.ts) < GROUP_SECONDS;
}
