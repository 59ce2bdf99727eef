import { setTimeout as pause } from 'node:timers/promises';
import { isGrpcDeadlineError, ServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { LIVE_STATES, QUERIES } from '../domain/contract.js';
import type { OrderRequest } from '../domain/order.js';
import type { ReturnSlip } from '../domain/order-return.js';
import type { RunState } from '../domain/run-state.js';
import type { Temporal } from './client.js';

/** Where the last state of a closed run is kept: src/store/final-states.ts. */
export interface KeptStates {
  read(workflowId: string): Promise<RunState | null>;
}

// A query that no worker answers must not hold a card or a command for longer.
const QUERY_MS = 5_000;
const FOLLOW_MS = 200;

/** How runs are looked at: asked from the workflow itself, also when it is closed. */
export function lookAtRuns({ client, connection }: Pick<Temporal, 'client' | 'connection'>, kept: KeptStates) {
  const query = <T>(workflowId: string, name: string): Promise<T> =>
    connection.withDeadline(Date.now() + QUERY_MS, () => client.workflow.getHandle(workflowId).query<T>(name));

  // A closed execution never learns that its order was returned; the record does.
  async function asItIsNow(run: RunState): Promise<RunState> {
    const last = await kept.read(run.workflowId).catch(() => null);
    return last && last.version > run.version ? last : run;
  }

  /** Also of a closed run; null when there is none under this id. */
  async function state(workflowId: string): Promise<RunState | null> {
    try {
      const run = await query<RunState>(workflowId, QUERIES.runState);
      return run.kind === 'order' && run.state === 'completed' ? await asItIsNow(run) : run;
    } catch (error) {
      const last = await kept.read(workflowId);
      if (last || error instanceof WorkflowNotFoundError) return last;
      throw error;
    }
  }

  /** Every new version of a run's state, until it ended or `signal` aborts. */
  async function* follow(workflowId: string, signal?: AbortSignal): AsyncGenerator<RunState> {
    for (let version = -1; !signal?.aborted; await pause(FOLLOW_MS)) {
      const run = await state(workflowId).catch(whenNobodyAnswers);
      if (run && run.version !== version) yield run;
      if (run && !LIVE_STATES.includes(run.state)) return;
      version = run?.version ?? version;
    }
  }

  return {
    state,
    stateOf: state,
    follow,

    /** The state in which the run ended, as soon as it has: the execution itself may stay open for Undo. */
    async ended(workflowId: string, signal?: AbortSignal): Promise<RunState> {
      for await (const run of follow(workflowId, signal)) if (!LIVE_STATES.includes(run.state)) return run;
      throw new Error(`nobody waits for ${workflowId} any more`);
    },

    /** The order as it stands now, every change included; null when there is none. */
    async requestOf(workflowId: string): Promise<OrderRequest | null> {
      try {
        return (await query<ReturnSlip>(workflowId, QUERIES.returnSlip)).request;
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return null;
        throw error;
      }
    },
  };
}

/** No worker answers just now: whoever follows a run goes on waiting. */
function whenNobodyAnswers(error: unknown): null {
  if (error instanceof ServiceError && isGrpcDeadlineError(error.cause)) return null;
  throw error;
}
