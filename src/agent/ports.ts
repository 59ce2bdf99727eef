import type { TurnInput } from '../domain/conversation.js';
import type { OrderRequest, Rate } from '../domain/order.js';
import type { Requester } from '../domain/origin.js';
import type { DefinitionProblem, Plan } from '../domain/plan.js';
import type { RunState } from '../domain/run-state.js';

/** What the agent may learn of runs. It reads only; what changes a run is an intent of the turn. */
export interface RunsPort {
  /** Runs that this person asked for, newest first, live ones and those that ended lately. */
  runsOf(user: string): Promise<RunState[]>;
  /** Null when there is no such run. */
  stateOf(workflowId: string): Promise<RunState | null>;
  /** The order as it stands now, every change included; null when there is none. */
  requestOf(workflowId: string): Promise<OrderRequest | null>;
}

/** Declared workflows as they are now. */
export interface DefinitionsPort {
  plans(): readonly Plan[];
  /** Why some files cannot be used. */
  problems(): readonly DefinitionProblem[];
}

/** Exchange rates: live, or the fallback table. Throws a Refusal for a pair that neither knows. */
export interface RatesPort {
  quote(from: string, to: string): Promise<Rate>;
}

/** The profile as Slack has it, as far as it is known here; missing facts are null. */
export interface PeoplePort {
  profileOf(team: string, userId: string): Promise<Requester>;
}

export type ThreadMemory = Pick<TurnInput, 'transcript' | 'runs'>;

/** Redis' cache: everything in it may be gone at any time, and then only convenience is lost. */
export interface MemoryPort {
  load(conversationId: string): Promise<ThreadMemory | null>;
  keep(conversationId: string, memory: ThreadMemory): Promise<void>;
  /** So that the same wish of the same person is noticed. */
  rememberRequest(request: OrderRequest, wish: string): Promise<void>;
  /** Orders of the same wish by the same person that were planned in the last day. */
  sameWish(user: string, wish: string): Promise<{ orderId: string; plannedAt: string }[]>;
}
