import { Hono } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../parts.js';
import type { Person } from '../../state/shapes.js';
import { isJson, type Json } from '../../state/wire.js';
import { namesOf } from '../chat/names.js';
import { actionObject, blockActions, blockSuggestion, placedElement } from '../payloads/block-actions.js';
import { chosen, keepsState, NoSuchChoice } from '../payloads/chosen.js';
import type { PlacedElement } from '../payloads/elements.js';
import { containerKey, type Surface } from '../payloads/place.js';
import { personOf, readInput } from './input.js';
import { type Outcome, outcomeOf, tellWhenUnanswered } from './outcome.js';
import { ControlRefusal } from './refusal.js';
import { surfaceFor } from './surface.js';
import { holdValues } from './values.js';

const place = {
  as: z.string(),
  channel: z.string().optional(),
  ts: z.string().optional(),
  view_id: z.string().optional(),
  action_id: z.string(),
  block_id: z.string().optional(),
};
const click = z.object({
  ...place,
  value: z.unknown().optional(),
  selected: z.unknown().optional(),
  /** What else is filled in on this view or message, for `state.values`. */
  values: z.record(z.string(), z.unknown()).optional(),
});
const suggest = z.object({ ...place, value: z.string().default('') });

/** `POST click` and `POST suggest`: an element that is really there, clicked by somebody who sees it. */
export function clicking(parts: Parts): Hono {
  const app = new Hono();
  app.post('/click', async (c) => c.json(await clickAs(parts, await readInput(c, click))));
  app.post('/suggest', async (c) => c.json(await suggestAs(parts, await readInput(c, suggest))));
  return app;
}

function found(surface: Surface, person: Person, asked: { action_id: string; block_id?: string }): PlacedElement {
  const placed = placedElement(surface, asked);
  if (!placed) throw new ControlRefusal('no_such_element', 404);
  const only = placed.element.visible_to_user_ids;
  if (Array.isArray(only) && only.length > 0 && !only.includes(person.id)) {
    throw new ControlRefusal('not_visible_to_user', 403);
  }
  return placed;
}

async function clickAs(parts: Parts, asked: z.infer<typeof click>): Promise<Outcome> {
  const { core, deliveries } = parts;
  const { workspace } = core;
  const person = personOf(workspace, asked.as);
  const surface = surfaceFor(workspace, person, asked);
  const placed = found(surface, person, asked);
  holdValues(core, { person, surface, values: asked.values ?? {} });
  const held = heldBy(parts, placed, asked);
  if (keepsState(placed.element.type)) {
    const now = { [placed.blockId]: { [placed.element.action_id]: { type: placed.element.type, ...held } } };
    holdValues(core, { person, surface, values: now });
  }
  const action = actionObject(workspace, placed, held);
  const payload = blockActions(workspace, person, { surface, placed, action, baseUrl: core.baseUrl() });
  core.journal.write({
    kind: 'control',
    name: 'click',
    detail: { as: person.name, on: containerKey(surface), action },
  });
  const attempt = await deliveries.once({ type: 'interactive', payload, acceptsResponse: false }, 'actions');
  tellWhenUnanswered(parts, attempt, { person: person.id, what: 'The click', channel: asked.channel });
  return outcomeOf(attempt);
}

function heldBy(parts: Parts, { element }: PlacedElement, asked: z.infer<typeof click>): Json {
  const { type } = element;
  if (type === 'feedback_buttons') return feedback(element, asked.value ?? asked.selected);
  // A button carries its own value, whatever the caller says.
  if (type === 'button' || type === 'workflow_button' || type === 'icon_button') {
    return element.value === undefined ? {} : { value: element.value };
  }
  try {
    return chosen(element, asked.selected ?? asked.value, namesOf(parts.core.workspace));
  } catch (error) {
    if (error instanceof NoSuchChoice) throw new ControlRefusal('no_such_option');
    throw error;
  }
}

function feedback(element: Json, wanted: unknown): Json {
  const buttons = [element.positive_button, element.negative_button].filter(isJson);
  const pressed = buttons.find(({ value }) => value === wanted);
  if (!pressed) throw new ControlRefusal('no_such_option');
  return { text: pressed.text, value: pressed.value };
}

async function suggestAs(parts: Parts, asked: z.infer<typeof suggest>): Promise<Outcome & Json> {
  const { core, deliveries } = parts;
  const person = personOf(core.workspace, asked.as);
  const surface = surfaceFor(core.workspace, person, asked);
  const placed = found(surface, person, asked);
  if (!placed.element.type.endsWith('external_select')) throw new ControlRefusal('no_options_to_load');
  const payload = blockSuggestion(core.workspace, person, { surface, placed, value: asked.value });
  const attempt = await deliveries.once({ type: 'interactive', payload, acceptsResponse: true }, 'options');
  const { options, option_groups } = attempt.ok ? attempt.answer : {};
  return { ...outcomeOf(attempt), options: options ?? [], ...(option_groups ? { option_groups } : {}) };
}
