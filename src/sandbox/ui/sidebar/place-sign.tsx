import { Hash, Lock } from 'lucide-react';
import type { LiveChannel, LivePerson } from '../../protocol/live.js';
import { Avatar } from '../messages/avatar.js';

/** What stands before the name of a conversation: the person's square, or the sign of a channel. */
export function PlaceSign({ to }: { to: LiveChannel | LivePerson }) {
  if ('real_name' in to) return <Avatar name={to.real_name} color={to.color} isBot={to.is_bot} size="small" />;
  return to.kind === 'private' ? <Lock size={14} aria-label="private" /> : <Hash size={14} aria-hidden />;
}
