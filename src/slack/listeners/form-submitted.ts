import type { ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { checkParameters } from '../../domain/parameters.js';
import { FIELD_ACTION } from '../views/change-modal.js';
import { WORKFLOW_FORM } from '../views/workflow-form.js';
import { submissionOf } from './click.js';
import type { Listener } from './listener.js';
import { startFromSlack } from './start-workflow.js';
import { namedPlan } from './workflow-commands.js';

const kept = z.object({ name: z.string() });

/** What each field holds, whatever its element calls it. */
function answersIn({ view }: ViewSubmitAction): Record<string, unknown> {
  const entries = Object.entries(view.state.values).map(([field, elements]) => {
    const { value, selected_option, selected_date, selected_user, selected_channel } = elements[FIELD_ACTION] ?? {};
    return [field, value ?? selected_option?.value ?? selected_date ?? selected_user ?? selected_channel ?? null];
  });
  return Object.fromEntries(entries);
}

/** The form of `/signalbox run`: what is wrong is told at its field, else the workflow starts. */
export const formSubmitted: Listener = (app, parts) => {
  app.view<ViewSubmitAction>(WORKFLOW_FORM, async ({ ack, body }) => {
    const { name } = kept.parse(JSON.parse(body.view.private_metadata));
    const plan = namedPlan(name, parts);
    const given = answersIn(body);
    const { values, problems, missing } = checkParameters(plan.parameters, given, parts.workflows.baseCurrency);
    const errors = {
      ...Object.fromEntries(missing.map((parameter) => [parameter.name, 'This is needed.'])),
      ...Object.fromEntries(problems.map(({ name: field, problem }) => [field, problem])),
    };
    if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors });
    const { by, team, channel, clickId } = submissionOf(body);
    await startFromSlack({ plan, parameters: values, by, team, channel, cause: clickId }, parts);
    await ack();
  });
};
