import type { SlashCommand } from '@slack/bolt';
import { closest } from 'fastest-levenshtein';
import type { Plan } from '../../domain/plan.js';
import { Refusal } from '../../domain/refusal.js';
import { workflowList } from '../views/workflow-list.js';
import type { ListenerParts } from './listener.js';
import { offerWorkflow } from './offer-workflow.js';

type Answer = (words: string[], command: SlashCommand, parts: ListenerParts) => Promise<string>;

/** @throws Refusal that names the nearest workflow */
export function namedPlan(name: string, { workflows }: Pick<ListenerParts, 'workflows'>): Plan {
  const plans = workflows.plans();
  const plan = plans.find((known) => known.name === name.toLowerCase());
  if (plan) return plan;
  if (!name) throw new Refusal('NoWorkflow', 'Say which workflow: `/signalbox workflows` lists them.');
  const near =
    plans.length > 0
      ? ` Did you mean \`${closest(
          name,
          plans.map((known) => known.name),
        )}\`?`
      : '';
  throw new Refusal('UnknownWorkflow', `There is no workflow “${name.slice(0, 60)}”.${near}`);
}

/** `/signalbox` commands about declared workflows. */
export const workflowCommands: Record<'run' | 'workflows' | 'reload' | 'schedules', Answer> = {
  async run([name = ''], { channel_id: channel, user_id: by, team_id: team, trigger_id }, parts) {
    return offerWorkflow({ plan: namedPlan(name, parts), by, team, channel, triggerId: trigger_id }, parts);
  },

  async workflows(_words, _command, { workflows }) {
    return workflowList(workflows.plans(), workflows.problems());
  },

  async reload(_words, { user_id }, { workflows }) {
    await workflows.reload(user_id);
    return `Read again; runs under way keep the version they started with.\n${workflowList(workflows.plans(), workflows.problems())}`;
  },

  async schedules(_words, _command, { workflows }) {
    const lines = await workflows.schedules();
    return lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : 'No workflow starts by itself.';
  },
};
