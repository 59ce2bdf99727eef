import { Bot } from 'lucide-react';
import { avatarColor } from './avatar-color.js';

interface AvatarProps {
  name: string;
  /** Six hex digits, as Slack has a person's colour. */
  color?: string;
  isBot?: boolean;
  size?: 'small' | 'medium' | 'large';
}

/** A person's square: initials on the colour they have everywhere in the workspace. */
export function Avatar({ name, color = '616061', isBot, size = 'medium' }: AvatarProps) {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
  return (
    <span className={`avatar avatar-${size}`} style={{ backgroundColor: avatarColor(color) }} aria-hidden>
      {isBot ? <Bot className="avatar-bot" /> : initials}
    </span>
  );
}
