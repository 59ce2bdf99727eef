import type { SlashCommand } from '@slack/bolt';
import { orderWorkflowId } from '../../domain/contract.js';
import { Refusal } from '../../domain/refusal.js';
import type { RunClick, RunState } from '../../domain/run-state.js';
import type { CommandName } from '../views/help.js';
import { ledgerText } from '../views/ledger.js';
import { statusText } from '../views/status.js';
import type { ListenerParts } from './listener.js';

type Answer = (words: string[], command: SlashCommand, parts: ListenerParts) => Promise<string>;

const clickOf = (command: SlashCommand): RunClick => ({
  by: command.user_id,
  team: command.team_id,
  at: new Date().toISOString(),
  clickId: command.trigger_id,
  channel: command.channel_id,
  threadTs: null,
});

async function namedRun([id]: string[], { runs }: ListenerParts): Promise<RunState> {
  if (!id) throw new Refusal('NoOrder', 'Say which order: its id starts with ORD-.');
  const run = (await runs.state(orderWorkflowId(id))) ?? (await runs.state(id));
  if (!run) throw new Refusal('UnknownRun', 'I know no run with this id.');
  return run;
}

/** What each `/signalbox` command answers, in markdown. Who may do what is checked where it is done. */
export const runCommands: Record<Exclude<CommandName, 'help'>, Answer> = {
  async status(_words, { user_id }, { runs, operations, links }) {
    const [own, services] = await Promise.all([runs.listRuns({ requester: user_id, open: true }), operations.status()]);
    return statusText(own, services, links);
  },

  async ledger(words, _command, parts) {
    const { runId } = await namedRun(words, parts);
    return ledgerText(runId, await parts.readLedger(runId));
  },

  async retry(words, command, parts) {
    const { workflowId, runId, choice } = await namedRun(words, parts);
    const open = choice && !choice.decided && choice.options.some(({ name }) => name === 'retry');
    if (!choice || !open) throw new Refusal('NothingToRetry', `${runId} has no failed step that could be tried again.`);
    await parts.runs.choose(workflowId, { ...clickOf(command), choiceId: choice.id, option: 'retry' });
    return `${runId}: asked to try again. Its card tells how it goes.`;
  },

  async cancel(words, command, parts) {
    const { workflowId, runId } = await namedRun(words, parts);
    await parts.runs.stop(workflowId, clickOf(command));
    return `${runId}: asked to stop and undo. Its card tells how it goes.`;
  },

  async chaos([service = '', rate = ''], { user_id }, { operations }) {
    return operations.chaos(user_id, service, rate);
  },

  async reset(_words, { user_id }, { operations }) {
    return operations.reset(user_id);
  },
};
