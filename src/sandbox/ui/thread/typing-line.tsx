import { useEffect, useState } from 'react';
import { useDirectory } from '../app/directory.js';
import { usePage } from '../live/page-store.js';

/** "Bob is typing…" */
export function TypingLine({ channel, thread_ts }: { channel: string; thread_ts?: string }) {
  const typing = usePage((page) => page.typing);
  const { userName } = useDirectory();
  const [now, setNow] = useState(Date.now);
  const here = typing.filter((one) => one.channel === channel && one.thread_ts === thread_ts && one.until > now);
  const busy = typing.length > 0;
  useEffect(() => {
    if (!busy) return;
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, [busy]);
  const names = here.map(({ user }) => userName(user) ?? 'Somebody').join(', ');
  return <p className="typing-line">{names && `${names} ${here.length === 1 ? 'is' : 'are'} typing…`}</p>;
}
