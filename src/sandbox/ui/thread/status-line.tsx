import { LoaderCircle, Pause, Square } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { LiveState } from '../../protocol/live.js';
import { stopSession } from '../live/deeds.js';

interface StatusLineProps {
  world: LiveState;
  channel: string;
  thread_ts: string;
}

const TURN_MS = 3000;

/** What the app is doing in this thread, with Slack's own Stop where the app listens for it. */
export function StatusLine({ world, channel, thread_ts }: StatusLineProps) {
  const here = (one: { channel: string; thread_ts: string }) => one.channel === channel && one.thread_ts === thread_ts;
  const status = world.statuses.find(here);
  const session = world.sessions.find(here);
  const working = session?.status === 'processing';
  const text = useTurning(status?.loading_messages ?? []) ?? status?.status;
  const shown = text || (working ? 'Working…' : session?.status === 'suspended' ? 'Waiting for a person' : '');
  if (!shown) return <div className="status-line" role="status" />;
  const Icon = !working && session?.status === 'suspended' && !text ? Pause : LoaderCircle;
  return (
    <div className="status-line" role="status">
      <Icon size={15} aria-hidden className={Icon === Pause ? undefined : 'spinning'} />
      <span>
        <strong>{world.app.name}</strong> {shown}
      </span>
      {working && session.stoppable && (
        <Button className="button stop-button" onPress={() => stopSession(channel, thread_ts)}>
          <Square size={11} fill="currentColor" aria-hidden /> Stop
        </Button>
      )}
    </div>
  );
}

/** Loading messages one after the other. */
function useTurning(messages: string[]): string | undefined {
  const [turn, setTurn] = useState(0);
  const several = messages.length > 1;
  useEffect(() => {
    if (!several) return;
    const timer = window.setInterval(() => setTurn((last) => last + 1), TURN_MS);
    return () => window.clearInterval(timer);
  }, [several]);
  return messages[turn % Math.max(1, messages.length)];
}
