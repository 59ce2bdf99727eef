import { LIVE_STATES, runWorkflowId as workflowIdOf } from '../../domain/contract.js';
import { Refusal } from '../../domain/refusal.js';
import type { RunState } from '../../domain/run-state.js';
import { stateWords } from '../../domain/run-words.js';
import type { TurnContext } from '../turn-context.js';

export const isLive = (run: RunState): boolean => LIVE_STATES.includes(run.state);

/** The run a person means: by its id; else the last one of this thread, then of this person. `null` runs are not theirs to see. */
export async function findRun(id: string | null | undefined, turn: TurnContext, liveOnly = false): Promise<RunState> {
  const found = id ? await namedRun(id, turn) : await lastRun(turn, liveOnly);
  if (found && maySee(found, turn)) return found;
  const ended = !id && liveOnly ? await runHere(turn, () => true) : null;
  if (ended && maySee(ended, turn)) throw hasEnded(ended);
  const what = id
    ? `no run ${id.toUpperCase().slice(0, 40)} that you may see`
    : liveOnly
      ? 'no open run of yours'
      : 'no run of yours';
  throw new Refusal('NotFound', `I know ${what}.`);
}

async function namedRun(id: string, { runs, input }: TurnContext): Promise<RunState | null> {
  const wanted = id.toUpperCase().replace('_', '-');
  const inThread = input.runs.find(({ runId }) => runId.toUpperCase() === wanted);
  return (await runs.stateOf(inThread?.workflowId ?? workflowIdOf(wanted))) ?? runs.stateOf(workflowIdOf(id));
}

/** The open run of this thread, else of this person; null when there is none that may be told of here. */
export async function openRunIn(turn: TurnContext): Promise<RunState | null> {
  const run = await lastRun(turn, true);
  return run && maySee(run, turn) ? run : null;
}

/** The last run of this thread that is as wanted. */
async function runHere({ runs, input }: TurnContext, wanted: (run: RunState) => boolean): Promise<RunState | null> {
  for (const { workflowId } of [...input.runs].reverse()) {
    const run = await runs.stateOf(workflowId);
    if (run && wanted(run)) return run;
  }
  return null;
}

/** Says how it ended, and what can still be done about it. */
export function hasEnded({ runId, state, kind }: RunState): Refusal {
  const back =
    kind === 'order' && state === 'completed'
      ? ` *Undo* on its card takes it back while it is there, \`/signalbox return ${runId}\` later.`
      : '';
  return new Refusal('Ended', `${runId} has ended already (${stateWords(state)}).${back}`);
}

async function lastRun(turn: TurnContext, liveOnly: boolean): Promise<RunState | null> {
  const { runs, input } = turn;
  const here = await runHere(turn, (run) => !liveOnly || isLive(run));
  if (here) return here;
  const mine = await runs.runsOf(input.message.user);
  return mine.find((run) => maySayHere(run, input) && (!liveOnly || isLive(run))) ?? null;
}

/** In a channel others read along: there only what is public anyway, or what runs here, is brought up. */
export function maySayHere({ origin }: RunState, { message }: TurnContext['input']): boolean {
  const here = message.origin;
  return (
    here.channelType === 'im' || (origin?.channelType ?? 'channel') === 'channel' || origin?.channel === here.channel
  );
}

/** One's own runs, and those of the channel one writes in; nothing else is even said to exist. */
function maySee(run: RunState, { input }: TurnContext): boolean {
  const { message } = input;
  return run.requester.userId === message.user || run.origin?.channel === message.origin.channel;
}
