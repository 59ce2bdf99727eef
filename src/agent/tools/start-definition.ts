import { tool } from 'langchain';
import { z } from 'zod';
import type { Parameter, ParameterType, Plan } from '../../domain/plan.js';
import { Refusal } from '../../domain/refusal.js';
import { planRun } from '../definitions/plan-run.js';
import { hasOwnTools, toolNameOf } from '../definitions/tool-names.js';
import { rankDefinitions } from '../offline/definition-match.js';
import type { TurnContext } from '../turn-context.js';

const FOUND = 5;

const TYPES: Record<ParameterType, () => z.ZodType> = {
  string: () => z.string(),
  integer: () => z.number(),
  number: () => z.number(),
  boolean: () => z.boolean(),
  money: () => z.object({ amount: z.number(), currency: z.string().nullish().describe('ISO 4217 code') }),
  date: () => z.string().describe('YYYY-MM-DD'),
  enum: () => z.string(),
  person: () => z.string().describe('Slack id such as U012AB3CD, from a mention'),
  channel: () => z.string().describe('Slack id such as C012AB3CD, from a mention'),
  email: () => z.string(),
  phone: () => z.string(),
  list: () => z.array(z.unknown()),
  object: () => z.record(z.string(), z.unknown()),
};

/** Every declared workflow as a tool; above a dozen a search and one tool that starts. */
export function definitionTools(turn: TurnContext) {
  const plans = turn.definitions.plans();
  return hasOwnTools(plans) ? plans.map((plan) => startOne(plan, turn)) : [findWorkflow(turn), startWorkflow(turn)];
}

const startOne = (plan: Plan, turn: TurnContext) =>
  tool((values: Record<string, unknown>) => planRun(plan, values, turn), {
    name: toolNameOf(plan),
    description: describe(plan),
    schema: z.object(Object.fromEntries(plan.parameters.map((parameter) => [parameter.name, schemaOf(parameter)]))),
  });

function describe({ description, examples }: Plan): string {
  const said = examples.length > 0 ? ` For example: ${examples.slice(0, 3).join(' | ')}` : '';
  return `${description}${said} Leave out what the person did not state; it is asked for.`.slice(0, 1_000);
}

function schemaOf({ type, description, ask, values }: Parameter): z.ZodType {
  const choices = values.length > 0 ? ` One of: ${values.map(({ value }) => value).join(', ')}.` : '';
  return TYPES[type]()
    .nullish()
    .describe(`${description || ask}${choices}`);
}

const findWorkflow = (turn: TurnContext) =>
  tool(
    ({ query }) => {
      const found = rankDefinitions(query, turn.definitions.plans()).slice(0, FOUND);
      if (found.length === 0) return 'No workflow fits.';
      return found
        .map(
          ({ plan }) =>
            `${plan.name}: ${plan.description} Parameters: ${plan.parameters.map(told).join('; ') || 'none'}`,
        )
        .join('\n');
    },
    {
      name: 'find_workflow',
      description: 'Finds the workflows that fit what a person wants, with their parameters.',
      schema: z.object({ query: z.string().describe('What the person wants, in a few words') }),
    },
  );

const told = ({ name, type, required, values }: Parameter): string =>
  `${name} (${type}${required ? '' : ', optional'}${values.length > 0 ? `: ${values.map(({ value }) => value).join('|')}` : ''})`;

const startWorkflow = (turn: TurnContext) =>
  tool(
    ({ name, parameters }) => {
      const plan = turn.definitions.plans().find((known) => known.name === name);
      if (!plan) throw new Refusal('UnknownWorkflow', `There is no workflow ${name}. Use find_workflow first.`);
      return planRun(plan, parameters ?? {}, turn);
    },
    {
      name: 'start_workflow',
      description: 'Starts a workflow that find_workflow found. Leave out what the person did not state.',
      schema: z.object({ name: z.string(), parameters: z.record(z.string(), z.unknown()).nullish() }),
    },
  );
