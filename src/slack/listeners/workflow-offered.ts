import { ACTIONS } from '../../domain/contract.js';
import { type ButtonClick, clickOf } from './click.js';
import type { Listener } from './listener.js';
import { offerWorkflow } from './offer-workflow.js';
import { namedPlan } from './workflow-commands.js';

/** *Run* on App Home: the form of `/signalbox run`; the run's thread is in the person's direct messages. */
export const workflowOffered: Listener = (app, parts) => {
  app.action<ButtonClick>(ACTIONS.runWorkflow, async ({ ack, action, body }) => {
    const { by, team } = clickOf(body, action);
    const plan = namedPlan(action.value ?? '', parts);
    await ack();
    await offerWorkflow({ plan, by, team, channel: by, triggerId: body.trigger_id }, parts);
  });
};
