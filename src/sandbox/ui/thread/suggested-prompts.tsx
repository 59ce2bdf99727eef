import { Sparkles } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { LiveState } from '../../protocol/live.js';
import { sendMessage } from '../live/deeds.js';

interface SuggestedPromptsProps {
  world: LiveState;
  channel: string;
  thread_ts?: string;
}

/** What the app suggests to ask; a click asks it. */
export function SuggestedPrompts({ world, channel, thread_ts }: SuggestedPromptsProps) {
  const offer = world.prompts.find(
    (known) => known.channel === channel && (known.thread_ts ?? '') === (thread_ts ?? ''),
  );
  if (!offer || offer.prompts.length === 0) return null;
  return (
    <section className="prompts" aria-label={offer.title ?? 'Suggestions'}>
      {offer.title && <p>{offer.title}</p>}
      {offer.prompts.map(({ title, message }) => (
        <Button key={title} className="prompt" onPress={() => sendMessage({ channel, thread_ts }, message)}>
          <Sparkles size={13} aria-hidden /> {title}
        </Button>
      ))}
    </section>
  );
}
