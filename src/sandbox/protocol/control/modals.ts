import { Hono } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../parts.js';
import type { Person } from '../../state/shapes.js';
import { isJson, type Json, type View } from '../../state/wire.js';
import { viewClosed, viewSubmission } from '../payloads/view-payloads.js';
import { SlackError } from '../slack-error.js';
import { closeAll, closeModal, pushModal, updateView } from '../views/stack.js';
import { filledView } from '../views/state-values.js';
import { personOf, readInput } from './input.js';
import { type Outcome, outcomeOf, tellWhenUnanswered } from './outcome.js';
import { ControlRefusal } from './refusal.js';
import { refuseUnfilled } from './required.js';
import { surfaceFor } from './surface.js';
import { holdValues } from './values.js';

const submit = z.object({ as: z.string(), view_id: z.string(), values: z.record(z.string(), z.unknown()).default({}) });
const close = z.object({ as: z.string(), view_id: z.string().optional(), all: z.boolean().default(false) });

/** `POST submit_view` and `POST close_view`. */
export function modals(parts: Parts): Hono {
  const app = new Hono();
  app.post('/submit_view', async (c) => c.json(await submitAs(parts, await readInput(c, submit))));
  app.post('/close_view', async (c) => c.json(await closeAs(parts, await readInput(c, close))));
  return app;
}

async function submitAs(parts: Parts, asked: z.infer<typeof submit>): Promise<Outcome & Json> {
  const { core, deliveries } = parts;
  const { workspace } = core;
  const person = personOf(workspace, asked.as);
  const surface = surfaceFor(workspace, person, asked);
  if (surface.kind !== 'view' || surface.view.type !== 'modal') throw new ControlRefusal('not_a_modal');
  if (!surface.view.submit) throw new ControlRefusal('no_submit_button');
  holdValues(core, { person, surface, values: asked.values });
  const view = filledView(workspace, person.id, surface.view);
  refuseUnfilled(view);
  const payload = viewSubmission(workspace, person, { view, baseUrl: core.baseUrl() });
  core.journal.write({ kind: 'control', name: 'submit_view', detail: { as: person.name, view_id: view.id } });
  const attempt = await deliveries.once({ type: 'interactive', payload, acceptsResponse: true }, 'actions');
  tellWhenUnanswered(parts, attempt, { person: person.id, what: 'The form' });
  if (!attempt.ok) return { ...outcomeOf(attempt) };
  return { ...outcomeOf(attempt), ...answered(parts, person, { view, answer: attempt.answer }) };
}

/** Does what the acknowledgement of a submission asks for. */
function answered(parts: Parts, person: Person, { view, answer }: { view: View; answer: Json }): Json {
  const { core } = parts;
  const desk = { workspace: core.workspace, publish: core.publish };
  const { response_action } = answer;
  try {
    if (response_action === undefined) closeModal(desk, person.id, view);
    else if (response_action === 'clear') closeAll(desk, person.id);
    else if (response_action === 'push') pushModal(desk, person.id, answer.view);
    else if (response_action === 'update') updateView(desk, view, answer.view);
    else if (response_action === 'errors') return showErrors(parts, person, { view, errors: answer.errors });
    else throw new SlackError('invalid_response_action');
    return response_action === undefined ? {} : { response_action };
  } catch (error) {
    // A view that Slack refuses leaves the modal open, and the person is told that the app is in trouble.
    if (!(error instanceof SlackError)) throw error;
    const frame = { type: 'notice', text: 'We had some trouble connecting. Try again?' } as const;
    core.publish({ kind: 'frame', frame, to: { people: [person.id] } });
    core.journal.write({
      kind: 'fault',
      name: 'refused view',
      ok: false,
      detail: { error: error.code, ...error.extra },
    });
    return { response_action, error: error.code, ...error.extra };
  }
}

function showErrors(parts: Parts, person: Person, { view, errors }: { view: View; errors: unknown }): Json {
  const texts = isJson(errors) ? Object.entries(errors) : [];
  const known = new Set(view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id));
  if (texts.length === 0 || texts.some(([blockId]) => !known.has(blockId))) throw new SlackError('invalid_errors');
  const shown = Object.fromEntries(texts.map(([blockId, text]) => [blockId, String(text)]));
  const frame = { type: 'view_errors', view_id: view.id, errors: shown } as const;
  parts.core.publish({ kind: 'frame', frame, to: { people: [person.id] } });
  return { response_action: 'errors', errors: shown };
}

/** Closing one modal shows the one below; `clear_on_close`, or `all`, closes the whole stack. */
async function closeAs(parts: Parts, asked: z.infer<typeof close>): Promise<Outcome & Json> {
  const { core, deliveries } = parts;
  const { workspace } = core;
  const person = personOf(workspace, asked.as);
  const stack = workspace.views.stack(person.id);
  const view = asked.view_id === undefined ? stack.at(-1) : stack.find(({ id }) => id === asked.view_id);
  if (!view) throw new ControlRefusal('no_such_view', 404);
  const cleared = asked.all || view.clear_on_close;
  const closing = cleared ? stack.reverse() : [view];
  const desk = { workspace, publish: core.publish };
  const payloads = closing
    .filter(({ notify_on_close }) => notify_on_close)
    .map((one) => viewClosed(workspace, person, { view: filledView(workspace, person.id, one), cleared }));
  for (const one of closing) closeModal(desk, person.id, one);
  const attempts = await Promise.all(
    payloads.map((payload) => deliveries.once({ type: 'interactive', payload, acceptsResponse: false }, 'actions')),
  );
  const [first] = attempts;
  const closed = closing.map(({ id }) => id);
  return first ? { ...outcomeOf(first), closed } : { delivered: false, acked_in_ms: null, closed };
}
