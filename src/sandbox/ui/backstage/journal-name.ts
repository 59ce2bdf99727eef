import type { JournalEntry } from '../../protocol/live.js';
import type { Json } from '../../state/wire.js';

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** What a line of the journal is about: of an envelope the event, action, or command inside it. */
export function journalName({ name, detail }: JournalEntry): string {
  const { payload } = detail;
  if (!isObject(payload)) return name;
  const { event, actions, type, command } = payload;
  if (isObject(event) && typeof event.type === 'string') return event.type;
  const action: unknown = Array.isArray(actions) ? actions[0] : undefined;
  if (isObject(action)) return `${type} ${action.action_id}`;
  return String(type ?? command ?? name);
}
