import type { Block, Json } from '../../state/wire.js';

/** One drawing of the gallery: blocks as an app would send them, in one state. */
export interface Example {
  title: string;
  /** Of any shape here; a test holds each against the sandbox's validator. */
  blocks: Block[];
  /** Where they stand; a message if not said. */
  surface?: 'modal' | 'home';
  /** Field errors by block id. */
  errors?: Record<string, string>;
  /** The action that is on its way to the app, as `block_id/action_id`. */
  busy?: string;
}

export interface Chapter {
  /** The Slack name of the block or element. */
  name: string;
  examples: Example[];
}

/** A plain-text object. */
export const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: true });

/** A mrkdwn object. */
export const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });

/** An option of a select, a menu, or a group of buttons. */
export const option = (text: string, value = text.toLowerCase().replaceAll(' ', '-')) => ({ text: plain(text), value });

/** Rich text of one paragraph. */
export const rich = (text: string) => ({
  type: 'rich_text' as const,
  elements: [{ type: 'rich_text_section' as const, elements: [{ type: 'text' as const, text }] }],
});

/** A question that comes before the deed. */
export const confirm = {
  title: plain('Are you sure?'),
  text: mrkdwn("Wouldn't you prefer a good game of _chess_?"),
  confirm: plain('Do it'),
  deny: plain("Stop, I've changed my mind!"),
};

const idOf = (element: Json, title: string): string => `${element.type} ${title}`.replaceAll(' ', '_');

/** An element in an `actions` block, where every change goes to the app at once. */
export function row(title: string, element: Json): Example {
  const id = idOf(element, title);
  return { title, blocks: [{ type: 'actions', block_id: id, elements: [{ action_id: `do_${id}`, ...element }] }] };
}

/** An element in an `input` block of a modal; `more` are fields of the block. */
export function field(title: string, element: Json, { error, ...more }: Json & { error?: string } = {}): Example {
  const id = idOf(element, title);
  const block = { type: 'input', block_id: id, label: plain(title), element: { action_id: `do_${id}`, ...element } };
  return { title, surface: 'modal', blocks: [{ ...block, ...more }], errors: error ? { [id]: error } : undefined };
}

export const REQUIRED = 'Please complete this required field.';

/** What every element has that stands in forms and in messages: a hint of what to do, a content, a question, an error. */
export const commonStates = (element: Json, initial: Json): Example[] => [
  row('empty', element),
  row('filled at first', { ...element, ...initial }),
  row('asks first', { ...element, confirm }),
  field('in a form', element),
  field('in a form with an error', element, { error: REQUIRED }),
];
