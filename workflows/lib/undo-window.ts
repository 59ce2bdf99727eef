import { defineSignal, setHandler } from '@temporalio/workflow';
import { mention } from '../../src/domain/approval-words.js';
import { SIGNALS } from '../../src/domain/contract.js';
import type { RunClick } from '../../src/domain/run-state.js';
import { createInbox } from './inbox.js';
import { mayDirect } from './people.js';
import type { Run } from './run.js';

export interface UndoWindow {
  /** From now on *Undo* is on the card, for `ms` milliseconds. Answers when it closes. */
  open(ms: number): number;
  close(): void;
  /** Who undid the run, as shown; null while nobody did. */
  by(): string | null;
  /** Who clicked after the window, for a return; each click is answered once. */
  takeLate(): string | null;
  hasLate(): boolean;
}

/** A completed run can be taken back with one click for a while. Every other click is answered. */
export function createUndoWindow(run: Run): UndoWindow {
  let undoneBy: string | null = null;
  const late: string[] = [];

  const refusal = (click: RunClick): string | null => {
    if (!mayDirect(run, click)) return 'Only the person who asked for it and the operators may undo this.';
    if (undoneBy !== null) return `Already undone by ${undoneBy}.`;
    if (run.state.returnedBy) return `It was returned already, by ${run.state.returnedBy.runId}.`;
    if (run.state.state !== 'completed') return 'There is nothing to undo now.';
    return null;
  };
  const isLate = ({ at }: RunClick): boolean => {
    const { undoUntil } = run.state;
    if (undoUntil === null) return true;
    return Date.now() >= Date.parse(undoUntil) && Date.parse(at) > Date.parse(undoUntil);
  };
  const inbox = createInbox<RunClick>(async (click) => {
    const refused = refusal(click);
    run.audit.note(click.by, refused ? `asked to undo; refused: ${refused}` : 'asked to undo the completed run');
    if (refused) return run.answer(click, refused);
    if (!isLate(click)) undoneBy = mention(click.by);
    else if (run.state.kind !== 'order') run.answer(click, 'The time for Undo is over.');
    else {
      late.push(click.by);
      run.answer(click, 'The time for Undo is over, so this becomes a return: somebody else is asked to agree.');
    }
  });
  setHandler(defineSignal<[RunClick]>(SIGNALS.undo), inbox.receive);

  return {
    open(ms) {
      const until = Date.now() + ms;
      run.change((state) => {
        state.undoUntil = ms > 0 ? new Date(until).toISOString() : null;
      });
      return until;
    },
    close() {
      run.change((state) => {
        state.undoUntil = null;
      });
    },
    by: () => undoneBy,
    takeLate: () => late.shift() ?? null,
    hasLate: () => late.length > 0,
  };
}
