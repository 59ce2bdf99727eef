import { isDoor } from '../../src/domain/approval-words.js';
import type { RunClick } from '../../src/domain/run-state.js';
import type { Run } from './run.js';

type Person = Pick<RunClick, 'by' | 'team'>;

/** Another workspace's people decide nothing here, even in a shared channel. */
export const foreign = (run: Run, { by, team }: Person): boolean =>
  !isDoor(by) && run.state.origin !== null && team !== run.state.origin.team;

/** Who may stop, undo and choose: the requester and the operators. */
export const mayDirect = (run: Run, person: Person): boolean =>
  isDoor(person.by) ||
  (!foreign(run, person) && (person.by === run.state.requester.userId || run.settings.operators.includes(person.by)));
