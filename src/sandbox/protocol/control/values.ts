import { createFiles } from '../../state/files.js';
import type { Person } from '../../state/shapes.js';
import { isJson, type Json, type ViewValues } from '../../state/wire.js';
import { namesOf } from '../chat/names.js';
import type { Core } from '../core.js';
import { fileObject } from '../files/file-object.js';
import { chosen, keepsState, NoSuchChoice } from '../payloads/chosen.js';
import { elementsOf, type PlacedElement } from '../payloads/elements.js';
import { containerKey, type Surface, surfaceBlocks } from '../payloads/place.js';
import { ControlRefusal } from './refusal.js';

/** What is given for an element: `{block: {action: x}}`, or short `{block: x}` when the block has one element. */
function givenFor({ blockId, element }: PlacedElement, values: Json): { value: unknown } | undefined {
  if (!Object.hasOwn(values, blockId)) return undefined;
  const block = values[blockId];
  if (isJson(block) && Object.hasOwn(block, element.action_id)) return { value: block[element.action_id] };
  const short = !isJson(block) || typeof block.type === 'string' || typeof block.value === 'string';
  return short ? { value: block } : undefined;
}

interface FilledIn {
  person: Person;
  surface: Surface;
  values: Json;
}

/**
 * Keeps what a person filled in on a view or message. Raises `no_such_element` for a block that is not there and
 * `no_such_option` for a choice that is not offered.
 */
export function holdValues(core: Core, { person, surface, values }: FilledIn): void {
  const { workspace } = core;
  if (Object.keys(values).length === 0) return;
  const elements = elementsOf(surfaceBlocks(surface)).filter(({ element }) => keepsState(element.type));
  const blocks = new Set(elements.map(({ blockId }) => blockId));
  const stray = Object.keys(values).find((blockId) => !blocks.has(blockId));
  if (stray !== undefined) throw new ControlRefusal('no_such_element', 404, { block_id: stray });
  const held: ViewValues = { ...workspace.selections.of(person.id, containerKey(surface)) };
  for (const placed of elements) {
    const given = givenFor(placed, values);
    if (!given) continue;
    const { blockId, element } = placed;
    held[blockId] = { ...held[blockId], [element.action_id]: stateOf(core, placed, given.value) };
  }
  workspace.selections.put(person.id, containerKey(surface), held);
}

function stateOf(core: Core, { blockId, element }: PlacedElement, value: unknown): Json {
  try {
    const held = { type: element.type, ...chosen(element, value, namesOf(core.workspace)) };
    return element.type === 'file_input' ? { ...held, files: filesOf(core, held) } : held;
  } catch (error) {
    if (error instanceof NoSuchChoice) throw new ControlRefusal('no_such_option', 400, { block_id: blockId });
    throw error;
  }
}

/** A file input holds whole files; a person names uploaded ones by their ids. */
function filesOf({ workspace, baseUrl }: Core, held: Json): unknown[] {
  const given = Array.isArray(held.files) ? held.files : [];
  return given.map((one) => {
    if (typeof one !== 'string') return one;
    const file = createFiles(workspace.store).get(one);
    if (!file) throw new ControlRefusal('file_not_found', 404);
    return fileObject(file, { workspace, baseUrl: baseUrl() });
  });
}
