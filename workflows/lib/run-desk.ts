import type { Approvals } from './approval/approvals.js';
import type { Choices } from './choice/choices.js';
import type { Run } from './run.js';
import type { Saga } from './saga.js';
import type { Step } from './steps.js';
import type { Stopping } from './stopping.js';
import type { UndoWindow } from './undo-window.js';

/** What every kind of run that people direct can do. */
export interface RunDesk {
  readonly run: Run;
  readonly saga: Saga;
  readonly step: Step;
  readonly stopping: Stopping;
  readonly approvals: Approvals;
  readonly choices: Choices;
  readonly undo: UndoWindow;
}
