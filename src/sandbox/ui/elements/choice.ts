import type { Json } from '../../state/wire.js';

/** One thing that can be chosen in a select. */
export interface Choice {
  id: string;
  text: string;
  description?: string;
  /** The whole Slack option, for elements that hold options. */
  option?: Json;
}

export interface ChoiceGroup {
  label?: string;
  choices: Choice[];
}

interface OptionLike {
  text: { text: string };
  value?: string;
  description?: { text: string };
}

export interface OptionHolder {
  options?: OptionLike[];
  option_groups?: { label: { text: string }; options: OptionLike[] }[];
}

const choiceOf = (option: OptionLike): Choice => ({
  id: option.value ?? option.text.text,
  text: option.text.text,
  description: option.description?.text,
  option: { ...option },
});

/** The choices of `options` or `option_groups`, as static selects and answers to `block_suggestion` have them. */
export function groupsOf({ options, option_groups }: OptionHolder): ChoiceGroup[] {
  if (!option_groups) return [{ choices: (options ?? []).map(choiceOf) }];
  return option_groups.map(({ label, options: inner }) => ({ label: label.text, choices: inner.map(choiceOf) }));
}

/** All choices, without their groups. */
export const choicesOf = (groups: ChoiceGroup[]): Choice[] => groups.flatMap(({ choices }) => choices);
