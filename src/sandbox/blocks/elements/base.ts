import { confirm, dispatchActionConfig } from '../composition.js';
import { boolean, integer, type ObjectShape, object, type Rule, string } from '../engine.js';
import type { Check } from '../problem.js';
import { plainText } from '../text.js';

const traits = {
  confirm: { confirm },
  focus: { focus_on_load: boolean },
  placeholder: { placeholder: plainText(150) },
  dispatch: { dispatch_action_config: dispatchActionConfig },
  many: { max_selected_items: integer({ min: 1 }) },
  label: { accessibility_label: string({ max: 75 }) },
};

/** What several elements have in common. */
export type Trait = keyof typeof traits;

/** An interactive element: its own fields, the traits it shares, and an `action_id`. */
export function element(has: Trait[], own: ObjectShape = {}, rules: Rule[] = []): Check {
  const shared: Record<string, Check> = Object.assign({}, ...has.map((trait) => traits[trait]));
  return object({
    required: own.required ?? {},
    optional: { action_id: string({ max: 255 }), ...shared, ...own.optional },
    rules: [...(own.rules ?? []), ...rules],
  });
}
