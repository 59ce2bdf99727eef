import { definitionWorkflowId } from '../../domain/contract.js';
import type { QuestionPicker } from '../../domain/conversation.js';
import { definitionRunIdOf } from '../../domain/order-id.js';
import { checkParameters, wrong } from '../../domain/parameters.js';
import type { Parameter, Plan } from '../../domain/plan.js';
import { readPending } from '../pending.js';
import type { TurnContext } from '../turn-context.js';

const MOST_BUTTONS = 5;

/** Checks what is known of a declared workflow's parameters: starts it, or asks for the first thing that is missing. */
export function planRun(plan: Plan, said: Record<string, unknown>, turn: TurnContext): string {
  const given = {
    ...earlier(plan, turn),
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
  };
  const { values, problems, missing } = checkParameters(plan.parameters, given, turn.settings.baseCurrency);
  const [problem] = problems;
  const unclear = problem && plan.parameters.find(({ name }) => name === problem.name);
  if (problem && unclear) {
    const { [problem.name]: _, ...rest } = given;
    return ask(unclear, { name: plan.name, known: rest, before: `${problem.problem} ` }, turn);
  }
  const [first] = missing;
  if (first) {
    const before = wasAsked(plan, first, turn) ? `${wrong(first)} ` : '';
    return ask(first, { name: plan.name, known: given, before }, turn);
  }
  const { origin, ts } = turn.input.message;
  const runId = definitionRunIdOf({ ...origin, messageTs: ts, call: turn.plan.nextCall() });
  turn.plan.intents.push({
    kind: 'start_definition',
    runId,
    workflowId: definitionWorkflowId(runId),
    name: plan.name,
    plan,
    parameters: values,
    requester: turn.speaker,
    origin,
    settings: turn.settings,
  });
  return `${plan.name} will be started now; its card tells the rest. Say nothing more about it.`;
}

/** What earlier turns of this thread found for the same workflow. */
function earlier({ name }: Plan, { input }: TurnContext): Record<string, unknown> {
  const pending = readPending(input.pending?.draft);
  return pending?.kind === 'definition' && pending.name === name ? pending.values : {};
}

/** It was the question before, and what came was no answer to it. */
function wasAsked({ name }: Plan, parameter: Parameter, { input }: TurnContext): boolean {
  const pending = readPending(input.pending?.draft);
  return pending?.kind === 'definition' && pending.name === name && pending.asked === parameter.name;
}

interface SoFar {
  /** Of the workflow. */
  name: string;
  known: Record<string, unknown>;
  /** What is said before the question. */
  before: string;
}

function ask(parameter: Parameter, { name, known, before }: SoFar, turn: TurnContext): string {
  const text = `${before}${parameter.ask}${namesOf(parameter)}`;
  const pending = { kind: 'definition' as const, name, values: known, asked: parameter.name };
  turn.plan.ask({ text, choices: choicesOf(parameter), pending, picker: PICKERS[parameter.type] });
  return `The person is asked: ${text}`;
}

/** What is easier picked than typed. */
const PICKERS: Partial<Record<Parameter['type'], QuestionPicker>> = {
  date: 'date',
  person: 'person',
  channel: 'channel',
};

/** More than fit on buttons are named in the question. */
const namesOf = ({ type, values }: Parameter): string =>
  type === 'enum' && values.length > MOST_BUTTONS ? ` (${values.map(({ value }) => value).join(', ')})` : '';

const choicesOf = ({ type, values }: Parameter): string[] => {
  if (type === 'boolean') return ['Yes', 'No'];
  return type === 'enum' && values.length <= MOST_BUTTONS ? values.map(({ value }) => value) : [];
};
