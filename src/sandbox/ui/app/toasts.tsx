import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { Notice } from '../live/page-state.js';
import { usePage } from '../live/page-store.js';

const SHOWN_MS = 7000;

const drop = (id: number): void =>
  usePage.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));

/** What the page tells in passing: refusals in plain words, "Link copied". */
export function Toasts() {
  const notices = usePage((page) => page.notices);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {notices.slice(-3).map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function Toast({ notice }: { notice: Notice }) {
  useEffect(() => {
    const timer = window.setTimeout(() => drop(notice.id), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [notice.id]);
  return (
    <div className={`toast toast-${notice.tone}`}>
      <span>{notice.text}</span>
      <Button className="icon-button" aria-label="Dismiss" onPress={() => drop(notice.id)}>
        <X size={14} aria-hidden />
      </Button>
    </div>
  );
}
