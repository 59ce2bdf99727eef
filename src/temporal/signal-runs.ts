import type { Client } from '@temporalio/client';
import { orderWorkflowId, SIGNALS } from '../domain/contract.js';
import { Refusal } from '../domain/refusal.js';
import type { AskClick, ChoiceClick, DecisionClick, RunClick, RunEvent, RunState } from '../domain/run-state.js';
import { askForReturn } from './returns.js';

/** Sends one signal. @throws Refusal in words for the person when the run has ended or is none of ours */
export type ToRun = (workflowId: string, name: string, argument: unknown) => Promise<void>;

interface SignalParts {
  client: Client;
  toRun: ToRun;
  state(workflowId: string): Promise<RunState | null>;
}

/** What people and operators tell a run; each is stored in the run before this resolves. */
export function signalRuns({ client, toRun, state }: SignalParts) {
  return {
    /** A named event for a declared workflow; kept there until a task waits for it. */
    sendEvent: (workflowId: string, event: RunEvent) => toRun(workflowId, SIGNALS.event, event),
    decide: (workflowId: string, click: DecisionClick) => toRun(workflowId, SIGNALS.decide, click),
    ask: (workflowId: string, click: AskClick) => toRun(workflowId, SIGNALS.ask, click),
    choose: (workflowId: string, click: ChoiceClick) => toRun(workflowId, SIGNALS.choose, click),
    stop: (workflowId: string, click: RunClick) => toRun(workflowId, SIGNALS.stop, click),

    /** A completed order whose execution is closed cannot be undone any more: its return is asked for. */
    async undo(workflowId: string, click: RunClick): Promise<void> {
      try {
        await toRun(workflowId, SIGNALS.undo, click);
      } catch (error) {
        const run = error instanceof Refusal ? await state(workflowId) : null;
        if (run?.kind !== 'order' || run.state !== 'completed') throw error;
        await askForReturn(client, workflowId, click);
      }
    },

    /** By an operator's command line; the reason may be empty. */
    approveOrder: (orderId: string, reason: string) => toRun(orderWorkflowId(orderId), SIGNALS.approveOrder, reason),
    rejectOrder: (orderId: string, reason: string) => toRun(orderWorkflowId(orderId), SIGNALS.rejectOrder, reason),
  };
}
