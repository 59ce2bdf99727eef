import { ACTIONS } from '../../domain/contract.js';
import type { ChoiceName } from '../../domain/run-state.js';
import { readChoiceRef } from '../refs.js';
import { CHOICE_ACTIONS } from '../views/run-buttons.js';
import { type ButtonClick, clickOf } from './click.js';
import type { Listener } from './listener.js';

const CHOICES = Object.entries(CHOICE_ACTIONS) as [ChoiceName, string][];
const AT_ONCE = CHOICES.filter(([, actionId]) => actionId !== ACTIONS.change);

export const choiceMade: Listener = (app, { runs }) => {
  for (const [option, actionId] of AT_ONCE) {
    app.action<ButtonClick>(actionId, async ({ ack, action, body }) => {
      const { workflowId, ...choice } = readChoiceRef(action.value);
      await runs.choose(workflowId, { ...clickOf(body, action), ...choice, option });
      await ack();
    });
  }
};
