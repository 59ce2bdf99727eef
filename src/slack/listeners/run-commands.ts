import type { SlashCommand } from '@slack/bolt';
import { ledgerIdOf } from '../../domain/contract.js';
import { Refusal } from '../../domain/refusal.js';
import type { ChoiceClick, RunClick, RunState } from '../../domain/run-state.js';
import type { CommandName } from '../views/help.js';
import { ledgerText } from '../views/ledger.js';
import { statusText } from '../views/status.js';
import { problemLines } from '../views/workflow-list.js';
import { delegate } from './delegate-command.js';
import type { ListenerParts } from './listener.js';
import { namedRun } from './named-run.js';
import { workflowCommands } from './workflow-commands.js';

type Answer = (words: string[], command: SlashCommand, parts: ListenerParts) => Promise<string>;

const clickOf = (command: SlashCommand): RunClick => ({
  by: command.user_id,
  team: command.team_id,
  at: new Date().toISOString(),
  clickId: command.trigger_id,
  channel: command.channel_id,
  threadTs: null,
});

/** A click on every Retry that is on the run's card: of its failed step, or of each notice that did not get through. */
function retriesIn({ choice, retryableNotices }: RunState, click: RunClick): ChoiceClick[] {
  const open = choice && !choice.decided && choice.options.some(({ name }) => name === 'retry');
  if (open) return [{ ...click, choiceId: choice.id, option: 'retry' }];
  return retryableNotices.map(({ stepId }) => ({
    ...click,
    clickId: `${click.clickId}:${stepId}`,
    choiceId: `notice:${stepId}`,
    stepId,
    option: 'retry',
  }));
}

/** What each `/signalbox` command answers, in markdown. Who may do what is checked where it is done. */
export const runCommands: Record<Exclude<CommandName, 'help'>, Answer> = {
  ...workflowCommands,

  async status(_words, { user_id }, { runs, operations, workflows, links }) {
    const [own, services] = await Promise.all([runs.listRuns({ requester: user_id, open: true }), operations.status()]);
    const broken = problemLines(workflows.problems());
    return [statusText(own, services, links), ...broken].join('\n');
  },

  async ledger(words, command, parts) {
    const ledgerId = ledgerIdOf(await namedRun(words, command, parts));
    return ledgerText(ledgerId, await parts.readLedger(ledgerId));
  },

  async retry(words, command, parts) {
    const run = await namedRun(words, command, parts);
    const { workflowId, runId } = run;
    const clicks = retriesIn(run, clickOf(command));
    if (clicks.length === 0)
      throw new Refusal('NothingToRetry', `${runId} has no failed step that could be tried again.`);
    for (const click of clicks) await parts.runs.choose(workflowId, click);
    return `${runId}: asked to try again. Its card tells how it goes.`;
  },

  async cancel(words, command, parts) {
    const { workflowId, runId } = await namedRun(words, command, parts);
    await parts.runs.stop(workflowId, clickOf(command));
    return `${runId}: asked to stop and undo. Its card tells how it goes.`;
  },

  async return(words, command, parts) {
    const { workflowId, runId } = await namedRun(words, command, parts);
    await parts.runs.undo(workflowId, clickOf(command));
    return `${runId}: asked to take it back. Its thread tells how it goes.`;
  },

  delegate,

  async chaos([service = '', rate = ''], { user_id }, { operations }) {
    return operations.chaos(user_id, service, rate);
  },

  async reset(_words, { user_id }, { operations }) {
    return operations.reset(user_id);
  },
};
