import { isShape, type Shape } from './engine.js';

/** Text fields that may tell the app while somebody writes; Slack names the moment in every one of them. */
const WRITTEN = new Set(['plain_text_input', 'email_text_input', 'url_text_input', 'number_input']);
const ON_ENTER = { trigger_actions_on: ['on_enter_pressed'] };

/** What Slack adds to an object of this type; what the app gave itself stays. */
function defaultsOf({ type, element }: Shape): Shape {
  if (type === 'plain_text') return { emoji: true };
  if (type === 'mrkdwn') return { verbatim: false };
  if (type !== 'input') return {};
  const written = isShape(element) && WRITTEN.has(String(element.type));
  const told = written ? { element: { dispatch_action_config: ON_ENTER, ...element } } : {};
  return { optional: false, dispatch_action: false, ...told };
}

function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled);
  if (!isShape(value) || value.type === 'rich_text') return value;
  const { element, ...defaults } = defaultsOf(value);
  const whole = { ...defaults, ...value, ...(element === undefined ? {} : { element }) };
  return Object.fromEntries(Object.entries(whole).map(([name, field]) => [name, filled(field)]));
}

/**
 * A block with the fields that Slack fills in when it keeps one: `emoji` and `verbatim` of texts, `optional` and
 * `dispatch_action` of inputs, when a text field tells of what is written (recorded views and messages).
 */
export const withDefaults = <T>(block: T): T => filled(block) as T;
