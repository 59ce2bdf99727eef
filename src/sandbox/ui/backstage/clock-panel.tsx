import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { attempt } from '../live/deeds.js';
import { control } from '../live/requests.js';

const MINUTE_MS = 60_000;
const STEPS = [
  { name: '+1 minute', ms: MINUTE_MS },
  { name: '+5 minutes', ms: 5 * MINUTE_MS },
  { name: '+1 hour', ms: 60 * MINUTE_MS },
];

const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

const move = (change: object): void => void attempt(() => control('clock', change));

/** The workspace's clock. It moves Slack's own deadlines, not Temporal's timers. */
export function ClockPanel({ clock }: { clock: { now_ms: number; offset_ms: number } }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  const ahead = Math.round(clock.offset_ms / MINUTE_MS);
  return (
    <div className="clock">
      <p className="clock-time">{format.format(now + clock.offset_ms)}</p>
      <p className="quiet">
        {ahead > 0
          ? `${ahead} ${ahead === 1 ? 'minute' : 'minutes'} ahead of this machine`
          : 'The same as this machine'}
      </p>
      <div className="block-actions">
        {STEPS.map(({ name, ms }) => (
          <Button key={name} className="button" onPress={() => move({ advance_ms: ms })}>
            {name}
          </Button>
        ))}
        <Button className="button" onPress={() => move({ to: 'next_deadline' })}>
          To the next deadline
        </Button>
      </div>
      <p className="quiet">
        Moves what Slack itself times: triggers, response links, retries, streams, and sessions. Timers of the app’s own
        server go on as before.
      </p>
    </div>
  );
}
