import { setTimeout as pause } from 'node:timers/promises';
import { ACTIONS, REASON } from '../domain/contract.js';
import { Refusal } from '../domain/refusal.js';
import { type Button, buttonsOf, type ThreadMessage, type WorkspaceClient } from './workspace-client.js';

interface Target {
  message: ThreadMessage;
  button: Button;
}

/** "approve", "notify_sms", "approval.reject", "question.2" or a button's own text. */
export function findButton(messages: readonly ThreadMessage[], wanted: string, withReason: boolean): Target {
  const all = messages.flatMap((message) => buttonsOf(message).map((button) => ({ message, button }))).reverse();
  const ids = idsFor(wanted, withReason);
  const byId = ids.flatMap((id) => all.filter(({ button }) => button.actionId === id));
  const byText = all.filter(({ button }) => button.text.toLowerCase() === wanted.toLowerCase());
  const target = byId[0] ?? byText[0];
  if (target) return target;
  const names = [...new Set(all.map(({ button }) => button.actionId.replace(/^(approval|choice|run|preview)\./, '')))];
  const there = names.length > 0 ? `There are: ${names.join(', ')}.` : 'There are no buttons in this thread.';
  throw new Refusal('no_such_button', `There is no button "${wanted}" to click. ${there}`);
}

function idsFor(wanted: string, withReason: boolean): string[] {
  if (wanted === 'approve' && withReason) return [ACTIONS.approveWithReason, ACTIONS.approve];
  return [wanted, ...['approval', 'choice', 'run', 'preview', 'question'].map((family) => `${family}.${wanted}`)];
}

/**
 * Clicks as a person would; a modal that opens is filled with the reason and sent.
 * @throws Refusal when the click did not arrive, or the modal asks for a reason and none was given
 */
export async function click(
  client: WorkspaceClient,
  { channel, target, reason }: { channel: string; target: Target; reason: string | undefined },
): Promise<void> {
  const openBefore = await openViews(client);
  const { button, message } = target;
  const answer = await client.control('click', {
    channel,
    ts: message.ts,
    action_id: button.actionId,
    block_id: button.blockId || undefined,
  });
  if (typeof answer.error === 'string') throw new Refusal(answer.error, `The click could not be made: ${answer.error}`);
  if (answer.acked_in_ms === null)
    throw new Refusal('no_ack', 'Signalbox did not answer the click within 3 seconds. Try it again.');
  const opened = await newView(client, openBefore, MODAL_BUTTONS.includes(button.actionId));
  if (opened) await submitReason(client, opened, reason);
}

const MODAL_BUTTONS: string[] = [ACTIONS.approveWithReason, ACTIONS.reject, ACTIONS.ask, ACTIONS.change];
const MODAL_MS = 3_000;

/** The modal that a click opened; one that is expected may come a moment after the acknowledgement. */
async function newView(client: WorkspaceClient, before: string[], expected: boolean): Promise<string | undefined> {
  const end = Date.now() + (expected ? MODAL_MS : 0);
  for (;;) {
    const opened = (await openViews(client)).find((id) => !before.includes(id));
    if (opened || Date.now() >= end) return opened;
    await pause(50);
  }
}

async function openViews(client: WorkspaceClient): Promise<string[]> {
  const answer = await client.look('views');
  return ((answer.views as { id: string }[] | undefined) ?? []).map(({ id }) => id);
}

async function submitReason(client: WorkspaceClient, viewId: string, reason: string | undefined): Promise<void> {
  const values = reason === undefined ? {} : { [REASON.block]: { [REASON.action]: reason } };
  const answer = await client.control('submit_view', { view_id: viewId, values });
  const errors = answer.errors as Record<string, string> | undefined;
  if (!errors && typeof answer.error !== 'string') return;
  await client.control('close_view', { view_id: viewId });
  const why = errors ? Object.values(errors).join(' ') : String(answer.error);
  throw new Refusal('form_refused', `The form was not accepted: ${why} Give a reason with --reason "…".`);
}
