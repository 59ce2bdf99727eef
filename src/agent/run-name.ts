import type { RunState } from '../domain/run-state.js';

/** What a run is about, beside its id: its title without the id that a title may begin with. */
export const aboutRun = ({ title, runId }: Pick<RunState, 'title' | 'runId'>): string =>
  title.replace(new RegExp(`^\\w+ ${runId}: `), '');
