import type { ViewSubmitAction } from '@slack/bolt';
import { ACTIONS } from '../../domain/contract.js';
import { Refusal } from '../../domain/refusal.js';
import type { ChoiceField, RunState } from '../../domain/run-state.js';
import { type ChoiceRef, readChoiceRef } from '../refs.js';
import { changeModal, FIELD_ACTION } from '../views/change-modal.js';
import { MODALS } from '../views/reason-modal.js';
import { type ButtonClick, placeOf, submissionOf } from './click.js';
import type { Listener } from './listener.js';
import { openModal } from './open-modal.js';

function fieldsOf(run: RunState | null, { choiceId }: ChoiceRef): ChoiceField[] {
  const { choice } = run ?? { choice: null };
  const open = choice && choice.id === choiceId && !choice.decided ? choice : null;
  const fields = open?.options.find(({ name }) => name === 'change')?.fields;
  if (!fields || fields.length === 0) throw new Refusal('NothingToChange', 'There is nothing to change here any more.');
  return fields;
}

function answersIn({ view }: ViewSubmitAction): Record<string, string> {
  const entries = Object.entries(view.state.values).map(([field, elements]): [string, string] => {
    const element = elements[FIELD_ACTION];
    return [field, element?.selected_option?.value ?? element?.value ?? ''];
  });
  return Object.fromEntries(entries);
}

export const choiceChanged: Listener = (app, { runs, sender }) => {
  app.action<ButtonClick>(ACTIONS.change, async ({ ack, action, body }) => {
    const ref = readChoiceRef(action.value);
    const fields = fieldsOf(await runs.state(ref.workflowId), ref);
    const view = changeModal(fields, JSON.stringify({ ...placeOf(body), ...ref }));
    await openModal({ sender, triggerId: body.trigger_id, view, ack });
  });

  app.view<ViewSubmitAction>(MODALS.change, async ({ ack, body }) => {
    const { workflowId, ...choice } = readChoiceRef(body.view.private_metadata);
    await runs.choose(workflowId, { ...submissionOf(body), ...choice, option: 'change', fields: answersIn(body) });
    await ack();
  });
};
