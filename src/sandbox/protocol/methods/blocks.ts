import { isShape } from '../../blocks/engine.js';
import { type BlockProblem, validateBlocks, validateView, validationAnswer } from '../../blocks/index.js';
import { invalidArguments } from '../arguments.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';

const ONE_OF = ['blocks', 'view', 'message'] as const;

type Kind = (typeof ONE_OF)[number];

function problemsOf(kind: Kind, value: unknown): BlockProblem[] {
  if (kind === 'view') return validateView(value);
  if (kind === 'blocks') return validateBlocks(value, { surface: 'message' });
  if (!isShape(value)) return [{ code: 'invalid_type', message: 'must provide an object', pointer: '' }];
  if (value.blocks === undefined) return [];
  const inside = validateBlocks(value.blocks, { surface: 'message' });
  return inside.map((problem) => ({ ...problem, pointer: `/blocks${problem.pointer}` }));
}

/** Checks blocks, a view or a message without sending anything; needs no token. */
function validate({ args }: MethodCall) {
  const given = ONE_OF.filter((kind) => args.has(kind));
  const [kind] = given;
  if (given.length !== 1 || !kind) {
    const messages = ['must provide exactly one of `blocks`, `view`, or `message`'];
    throw new SlackError('invalid_arguments', { response_metadata: { messages } });
  }
  const value = args.json(kind);
  if (typeof value === 'string') {
    const { response_metadata } = invalidArguments([`must provide valid JSON [json-pointer:/${kind}]`]);
    throw new SlackError('invalid_arguments', { response_metadata });
  }
  const problems = problemsOf(kind, value);
  if (problems.length === 0) return {};
  const { error, extra } = validationAnswer(`invalid_${kind}`, problems);
  throw new SlackError(error, extra);
}

export const blocks: MethodFamily = { 'blocks.validate': validate };
