import { sleep } from '@temporalio/workflow';
import { formatMoney } from '../../src/domain/money.js';
import type { Undo } from '../../src/domain/order-return.js';
import type { Undone } from '../../src/domain/services.js';
import { sentence } from './endings.js';
import { failureOf } from './failure.js';
import { meter } from './meter.js';
import type { Run } from './run.js';
import { addStep, edit } from './step-list.js';

export type Undoer = (undo: Undo) => Promise<Undone>;

export interface Saga {
  /** Before the deed: it may happen and its answer get lost. */
  register(undo: Omit<Undo, 'ref'>): void;
  /** The deed's own id, for the telling. */
  done(stepId: string, ref: string): void;
  /** Takes one step back now, for instance because something better takes its place. */
  takeBack(stepId: string): Promise<void>;
  /** Takes everything back in reverse. Answers what was told, one line each. */
  unwind(): Promise<string[]>;
  /** What could be taken back now, oldest first. */
  undoes(): readonly Undo[];
  /** Takes over what another run did. */
  adopt(undoes: readonly Undo[]): void;
}

/** What to do when a compensation keeps failing: people are called, and it goes on trying. */
export type Alarm = (undo: Undo, reason: string) => Promise<void>;

// A compensation is given up after a week, and that is said; until then it is tried at least every ten minutes.
const GIVE_UP_MS = 7 * 86_400_000;
const LONGEST_PAUSE_MS = 600_000;

/** Remembers what was done and takes it back. Call it inside a non-cancellable scope. */
export function createSaga(run: Run, perform: Undoer, raiseAlarm: Alarm): Saga {
  const undoes: Undo[] = [];

  const compensate = async (undo: Undo): Promise<string> => {
    const id = `undo_${undo.stepId}`;
    addStep(run, { id, title: undo.title, undoes: undo.stepId });
    const undone = await untilUndone(run, undo, { id, perform, raiseAlarm });
    const told = undone ? words(undo, undone) : `${undo.title}: could not be done; people were told.`;
    const nothing = undone !== null && undone.id === null;
    if (undone && !nothing) meter.compensated(run.state.kind, undo.stepId);
    run.tell(() => {
      edit(run, id, { state: nothing ? 'skipped' : undone ? 'completed' : 'failed', detail: told, ended: true });
      if (undone && !nothing) edit(run, undo.stepId, { state: 'compensated' });
    });
    return nothing ? '' : told;
  };

  return {
    register: (undo) => {
      if (!undoes.some(({ input }) => input.key === undo.input.key)) undoes.push({ ...undo, ref: null });
    },
    done: (stepId, ref) => {
      for (const undo of undoes) if (undo.stepId === stepId) undo.ref = ref;
    },
    async takeBack(stepId) {
      const at = undoes.findIndex((undo) => undo.stepId === stepId);
      const [undo] = at < 0 ? [] : undoes.splice(at, 1);
      if (undo) await compensate(undo);
    },
    async unwind() {
      if (undoes.length > 0) run.enter('compensating');
      const told: string[] = [];
      for (let undo = undoes.pop(); undo; undo = undoes.pop()) told.push(await compensate(undo));
      return told.filter(Boolean);
    },
    undoes: () => undoes,
    adopt: (handed) => {
      undoes.push(...handed);
    },
  };
}

interface Undoing {
  /** Of the step on the card. */
  id: string;
  perform: Undoer;
  raiseAlarm: Alarm;
}

/** Tries until it is done; null when even a week did not help. */
async function untilUndone(run: Run, undo: Undo, { id, perform, raiseAlarm }: Undoing) {
  const since = Date.now();
  for (let attempt = 1; ; attempt++) {
    run.tell(() => edit(run, id, { state: attempt > 1 ? 'retrying' : 'running', attempt, started: true }));
    try {
      return await perform(undo);
    } catch (error) {
      const { reason } = failureOf(error);
      run.tell(() =>
        edit(run, id, { state: 'retrying', detail: `${sentence(reason)} It is tried again until it is done.` }),
      );
      if (attempt === run.settings.retryAttempts) await raiseAlarm(undo, reason);
      if (Date.now() - since > GIVE_UP_MS) return null;
      await sleep(Math.min(run.settings.retryIntervalMs * 2 ** (attempt - 1), LONGEST_PAUSE_MS));
    }
  }
}

function words(undo: Undo, undone: Undone): string {
  if (undone.id === null) return 'Nothing had been done.';
  const amount = undone.amount ? ` ${formatMoney(undone.amount)}` : '';
  return `${undo.verb}${amount}${undo.ref ? `, ${undo.ref}` : ''} → ${undone.id}`;
}
