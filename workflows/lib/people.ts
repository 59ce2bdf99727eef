import type { RunClick } from '../../src/domain/run-state.js';
import type { Run } from './run.js';

/** Doors that stand for an operator of the installation: whoever reaches Temporal's own API or command line. */
const DOORS = ['cli', 'api'];
export const isDoor = (by: string): boolean => DOORS.includes(by);

/** As Slack shows a person; the command line has no Slack id. */
export const mention = (by: string): string =>
  isDoor(by) ? `the ${by === 'cli' ? 'command line' : 'API'}` : `<@${by}>`;

/** "14:05 UTC on 2026-11-21" */
export const clock = (at: string): string => `${at.slice(11, 16)} UTC on ${at.slice(0, 10)}`;

type Person = Pick<RunClick, 'by' | 'team'>;

/** Another workspace's people decide nothing here, even in a shared channel. */
export const foreign = (run: Run, { by, team }: Person): boolean =>
  !isDoor(by) && run.state.origin !== null && team !== run.state.origin.team;

/** Who may stop, undo and choose: the requester and the operators. */
export const mayDirect = (run: Run, person: Person): boolean =>
  isDoor(person.by) ||
  (!foreign(run, person) && (person.by === run.state.requester.userId || run.settings.operators.includes(person.by)));
