import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { LiveState } from '../../protocol/live.js';
import { rolesFor } from './roles.js';
import { stepsFor } from './steps.js';

const KEY = 'tour';
const ASKER = 'tour/asker';
const DONE = 'done';

const keep = (step: number | typeof DONE): void => window.localStorage.setItem(KEY, String(step));

function begin(): number | null {
  const kept = window.localStorage.getItem(KEY);
  return kept === DONE ? null : Number(kept ?? 0);
}

/** "Ask as alice, approve as carol", in a few cards at the edge of the page. It survives the change of person. */
export function Tour({ world }: { world: LiveState }) {
  const [at, setAt] = useState(begin);
  const roles = rolesFor(world, at ? window.localStorage.getItem(ASKER) : null);
  const steps = stepsFor(world, roles);
  const step = at === null ? undefined : steps[at];
  if (at === null || !step) return null;
  const move = (next: number): void => {
    const ended = next >= steps.length;
    window.localStorage.setItem(ASKER, roles.asker.name);
    keep(ended ? DONE : next);
    setAt(ended ? null : next);
  };
  return (
    <aside className="tour" aria-label="Guided tour">
      <header>
        <small>
          {at + 1} of {steps.length}
        </small>
        <Button className="icon-button" aria-label="End the tour" onPress={() => move(steps.length)}>
          <X size={14} aria-hidden />
        </Button>
      </header>
      <h3>{step.title}</h3>
      <p>{step.text}</p>
      <footer>
        {at > 0 && (
          <Button className="button" onPress={() => move(at - 1)}>
            Back
          </Button>
        )}
        <Button className="button button-primary" onPress={() => move(at + 1)}>
          {at + 1 === steps.length ? 'Done' : 'Next'}
        </Button>
      </footer>
    </aside>
  );
}
