export type Constraint = { type: string; expected?: unknown; got?: unknown };

/** One thing Slack would refuse, in the words and codes of its own validator (slackhq/hack-json-schema). */
export type BlockProblem = {
  code: 'missing_field' | 'invalid_type' | 'failed_constraint';
  message: string;
  /** JSON pointer from the value that was given: `/0/text/text` for blocks, `/blocks/0` for a view. */
  pointer: string;
  field?: string;
  constraint?: Constraint;
};

/** Looks at a value that stands at `at`; answers nothing when Slack would take it. */
export type Check = (value: unknown, at: string) => BlockProblem[];

/** A value of another kind than the place takes. */
export const wrongType = (message: string, pointer: string): BlockProblem[] => [
  { code: 'invalid_type', message, pointer },
];

/** A value that breaks a limit or a rule of its place. */
export const failed = (message: string, pointer: string, constraint?: Constraint): BlockProblem[] => [
  { code: 'failed_constraint', message, pointer, ...(constraint && { constraint }) },
];

/** A field that has to be there. */
export const missing = (field: string, pointer: string): BlockProblem[] => [
  { code: 'missing_field', message: `missing required field: ${field}`, pointer, field },
];

/** A key as part of a JSON pointer (RFC 6901). */
export const step = (key: string | number): string => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
