import type { SlashCommand } from '@slack/bolt';
import { runWorkflowId } from '../../domain/contract.js';
import { Refusal } from '../../domain/refusal.js';
import type { RunState } from '../../domain/run-state.js';
import type { ListenerParts } from './listener.js';

const WORKFLOW_ID = /^(?:order-|return-)?workflow-/;

/**
 * The run that a command names, for whoever asked for it, for operators, and in the channel where it runs.
 * Nobody else even learns that it exists. @throws Refusal `NoOrder` or `UnknownRun`
 */
export async function namedRun(
  [id]: string[],
  { user_id, channel_id }: SlashCommand,
  { runs, operations }: ListenerParts,
): Promise<RunState> {
  if (!id) throw new Refusal('NoOrder', 'Say which order: its id starts with ORD-.');
  const run = await runs.state(WORKFLOW_ID.test(id) ? id : runWorkflowId(id));
  const maySee =
    run?.requester.userId === user_id || run?.origin?.channel === channel_id || operations.isOperator(user_id);
  if (!run || !maySee) throw new Refusal('UnknownRun', 'I know no run with this id that you may see here.');
  return run;
}
