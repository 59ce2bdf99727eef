import type { Client } from '@temporalio/client';
import { LIVE_STATES, RUN_STATES, type RunStateName, type WaitingFor, WORKFLOWS } from '../domain/contract.js';
import type { Origin, Requester } from '../domain/origin.js';
import { ATTRIBUTES } from './search-attributes.js';

/** A run as lists show it. */
export interface ListedRun {
  workflowId: string;
  runId: string;
  kind: string;
  title: string;
  state: RunStateName;
  waitingFor: WaitingFor | null;
  requester: string;
  startedAt: string;
  origin: Origin | null;
}

export interface RunFilter {
  /** Only runs that still move. */
  open?: boolean;
  requester?: string;
  /** `order`, `return`, or the name of a declared workflow. */
  kind?: string;
  state?: RunStateName;
  channels?: string[];
  limit?: number;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const oneOf = (name: string, values: readonly string[]): string => `${name} IN (${values.map(quoted).join(', ')})`;

/** Newest first, from Temporal's visibility: a run shows up there within about a second, and no worker is asked. */
export async function listRuns(client: Client, filter: RunFilter): Promise<ListedRun[]> {
  const { open, requester, kind, state: wanted, channels, limit = 100 } = filter;
  const conditions = [
    `WorkflowType != ${quoted(WORKFLOWS.conversation)}`,
    // An earlier history of a run that goes on under the same id.
    "ExecutionStatus != 'ContinuedAsNew'",
    oneOf(ATTRIBUTES.runState.name, wanted ? [wanted] : open ? LIVE_STATES : RUN_STATES),
    ...(open ? ["ExecutionStatus = 'Running'"] : []),
    ...(requester ? [`${ATTRIBUTES.user.name} = ${quoted(requester)}`] : []),
    ...(kind ? [`${ATTRIBUTES.kind.name} = ${quoted(kind)}`] : []),
    ...(channels ? [oneOf(ATTRIBUTES.channel.name, channels)] : []),
  ];
  const found: ListedRun[] = [];
  for await (const info of client.workflow.list({ query: conditions.join(' AND '), pageSize: Math.min(limit, 200) })) {
    const state = stateNamed(info.typedSearchAttributes.get(ATTRIBUTES.runState));
    const memo = info.memo as Partial<RunMemo> | undefined;
    // Until a run's first moment is stored it carries only what its starter wrote.
    if (!state || typeof memo?.requester !== 'object') continue;
    found.push({
      workflowId: info.workflowId,
      runId: memo.runId ?? info.workflowId,
      kind: memo.kind ?? info.type,
      title: memo.title ?? info.workflowId,
      state,
      waitingFor: waitingIn(state),
      requester: memo.requester.userId,
      startedAt: info.startTime.toISOString(),
      origin: memo.origin ?? null,
    });
    if (found.length >= limit) break;
  }
  return found;
}

/** What every run writes about itself when it opens (workflows/lib/run.ts). */
interface RunMemo {
  runId: string;
  kind: string;
  title: string;
  requester: Requester;
  origin: Origin | null;
}

const stateNamed = (name: string | undefined): RunStateName | undefined => RUN_STATES.find((state) => state === name);

function waitingIn(state: RunStateName): WaitingFor | null {
  if (state === 'waiting_approval') return 'approval';
  return state === 'waiting_choice' ? 'choice' : null;
}
