import type { LivePerson, LiveState } from '../../protocol/live.js';
import type { Message } from '../../state/wire.js';

/** Who a message is from, as it is shown. */
export interface Author {
  id: string;
  name: string;
  color?: string;
  isApp: boolean;
  emoji?: string;
}

/** Who a message is shown as: an app may write under another name and emoji. */
export function authorOf(message: Message, world: LiveState): Author {
  const isApp = Boolean(message.bot_id);
  const id = message.user ?? message.bot_id ?? '';
  const person = world.people.find((known) => known.id === id);
  const name = message.username ?? (person ? personName(person) : isApp ? world.app.name : 'Somebody');
  return { id, name, color: person?.color, isApp: isApp || Boolean(person?.is_bot), emoji: message.icons?.emoji };
}

/** The full name where there is one. */
const personName = (person: LivePerson): string => person.real_name || person.name;
