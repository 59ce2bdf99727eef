import type { Plan } from '../../domain/plan.js';
import { workflowForm } from '../views/workflow-form.js';
import type { ListenerParts } from './listener.js';
import { startFromSlack } from './start-workflow.js';

interface Offer {
  plan: Plan;
  by: string;
  team: string;
  /** Where its thread begins; a person's id is their direct message. */
  channel: string;
  triggerId: string;
}

/** Opens the form of a workflow; one that asks for nothing starts at once. Answers what happened. */
export async function offerWorkflow(
  { plan, by, team, channel, triggerId }: Offer,
  parts: Pick<ListenerParts, 'sender' | 'directory' | 'workflows'>,
): Promise<string> {
  if (plan.parameters.length === 0) {
    const runId = await startFromSlack({ plan, parameters: {}, by, team, channel, cause: triggerId }, parts);
    return `${plan.name} is started as ${runId}.`;
  }
  const view = workflowForm(plan, JSON.stringify({ channel, threadTs: null, name: plan.name }));
  await parts.sender.call((client) => client.views.open({ trigger_id: triggerId, view }));
  return `Fill in the form to start ${plan.name}.`;
}
