import { ACTIONS, ledgerIdOf } from '../../domain/contract.js';
import { readRunRef } from '../refs.js';
import { whisper } from '../views/answer.js';
import { ledgerText } from '../views/ledger.js';
import { type ButtonClick, clickOf, placeOf } from './click.js';
import type { Listener } from './listener.js';

/** Stop, Undo and Ledger on a run's card. */
export const runControlled: Listener = (app, { runs, sender, readLedger }) => {
  app.action<ButtonClick>(ACTIONS.stopRun, async ({ ack, action, body }) => {
    await runs.stop(readRunRef(action.value).workflowId, clickOf(body, action));
    await ack();
  });

  app.action<ButtonClick>(ACTIONS.undoRun, async ({ ack, action, body }) => {
    await runs.undo(readRunRef(action.value).workflowId, clickOf(body, action));
    await ack();
  });

  app.action<ButtonClick>(ACTIONS.ledger, async ({ ack, action, body }) => {
    await ack();
    const run = await runs.state(readRunRef(action.value).workflowId);
    const of = run ? ledgerIdOf(run) : null;
    const text = of ? ledgerText(of, await readLedger(of)) : 'This run is not known any more.';
    await sender.whisper({ ...placeOf(body), user: body.user.id, message: whisper(text) });
  });
};
