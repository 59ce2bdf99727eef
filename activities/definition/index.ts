import { ApplicationFailure } from '@temporalio/common';
import { counted } from '../../src/domain/counted.js';
import type { Deed, DefinitionActivities, Done, Scope } from '../../src/domain/definition-activities.js';
import { checkParameters } from '../../src/domain/parameters.js';
import type { HttpAction, ServiceAction } from '../../src/domain/plan.js';
import { Refusal } from '../../src/domain/refusal.js';
import { type Keyed, REFUSALS, type Undone } from '../../src/domain/services.js';
import { expressionsIn } from '../../src/domain/template.js';
import { refusing } from '../outage.js';
import { decideBranch } from './decision.js';
import { performRequest, performService } from './deeds.js';
import { type DefinitionDependencies, rendererOf } from './dependencies.js';
import { writeOutput } from './output.js';
import { prepareApproval } from './people.js';
import { asText, render } from './render.js';

const NOTHING: Undone = { id: null, amount: null };

/** Activities of declared workflows, made once per worker. A new kind of deed is added to `perform`. */
export function definitionActivities(dependencies: DefinitionDependencies): DefinitionActivities {
  const { expressions } = dependencies;
  const perform = (deed: Deed, keyed: Keyed & { scope: Scope }): Promise<Done> => {
    if (deed.kind === 'service') return performService(dependencies, deed, keyed);
    if (deed.kind === 'http_request') return performRequest(dependencies, deed, keyed);
    return transform(dependencies, deed.expression, keyed.scope);
  };
  const activities: DefinitionActivities = {
    async prepareTask({ when, items, scope }) {
      const run = when === null || (await expressions.evaluate(when, scope)) === true;
      return { run, items: run && items !== null ? listOf(await expressions.evaluate(items, scope)) : null };
    },
    performTask: ({ deed, ...keyed }) => perform(deed, keyed),
    undoTask: (input) => undo(dependencies, perform, input),
    prepareApproval: prepareApproval(dependencies),
    decideBranch: decideBranch(dependencies),
    render: ({ template, scope }) => render(rendererOf(dependencies, scope), template),
    async instantOf({ until, scope }) {
      const text = asText(await render(rendererOf(dependencies, scope), until));
      const at = Date.parse(text);
      if (Number.isNaN(at)) throw new Refusal(REFUSALS.invalid, `“${text.slice(0, 60)}” is no date or time.`);
      return at;
    },
    async readChild({ name, parameters, scope }) {
      const plan = dependencies.plans.find(name);
      if (!plan) throw new Refusal(REFUSALS.invalid, `There is no workflow “${name}”.`);
      const given = (await render(rendererOf(dependencies, scope), parameters)) as Record<string, unknown>;
      const { values, problems, missing } = checkParameters(plan.parameters, given, dependencies.baseCurrency);
      const wrong = [
        ...problems.map(({ problem }) => problem),
        ...missing.map((parameter) => `${parameter.name} is missing.`),
      ];
      if (wrong.length > 0) throw new Refusal(REFUSALS.invalid, `${name} cannot be started: ${wrong.join(' ')}`);
      return { plan, parameters: values };
    },
    writeOutput: writeOutput(dependencies),
  };
  return refused(activities);
}

async function transform({ expressions }: DefinitionDependencies, expression: string, scope: Scope): Promise<Done> {
  const output = await expressions.evaluate(expression, scope);
  const told = Array.isArray(output) ? counted(output.length, 'item') : asText(output).slice(0, 150);
  return { output, told, ref: null };
}

/** By the file's own compensation, else by the service's natural undo. */
async function undo(
  { services }: DefinitionDependencies,
  perform: (deed: Deed, keyed: Keyed & { scope: Scope }) => Promise<Done>,
  { deed, compensate, key, runId, scope, ref }: Parameters<DefinitionActivities['undoTask']>[0],
): Promise<Undone> {
  if (!compensate)
    return deed.kind === 'service' ? services.undoService({ service: deed.service, key, runId }) : NOTHING;
  // Nobody is told that something was taken back which never came about.
  const byRef = readsRef(compensate);
  if (ref === null && (compensate.kind === 'service' || byRef)) return NOTHING;
  if (byRef && !ref)
    throw new Refusal(REFUSALS.invalid, 'The answer named no id, so there is nothing by which it can be taken back.');
  try {
    const done = await perform(compensate, { key: `${key}:undo`, runId, scope: { ...scope, ref } });
    return { id: done.ref ?? done.told, amount: null };
  } catch (error) {
    if (error instanceof ApplicationFailure && /answered (404|410)$/.test(error.message)) return NOTHING;
    throw error;
  }
}

// An address that ends where the id should stand would name everything that there is.
const readsRef = (compensate: ServiceAction | HttpAction): boolean =>
  expressionsIn(compensate).some((expression) => /\bref\b/.test(expression));

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (value === null) return [];
  throw new Refusal(REFUSALS.invalid, 'for_each needs a list, and its expression gives none.');
}

const refused = (activities: DefinitionActivities): DefinitionActivities => ({
  prepareTask: (input) => refusing(() => activities.prepareTask(input)),
  performTask: (input) => refusing(() => activities.performTask(input)),
  undoTask: (input) => refusing(() => activities.undoTask(input)),
  prepareApproval: (input) => refusing(() => activities.prepareApproval(input)),
  decideBranch: (input) => refusing(() => activities.decideBranch(input)),
  render: (input) => refusing(() => activities.render(input)),
  instantOf: (input) => refusing(() => activities.instantOf(input)),
  readChild: (input) => refusing(() => activities.readChild(input)),
  writeOutput: (input) => refusing(() => activities.writeOutput(input)),
});
