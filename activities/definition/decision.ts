import { setTimeout as pause } from 'node:timers/promises';
import { asyncLocalStorage, Context } from '@temporalio/activity';
import type { DefinitionActivities } from '../../src/domain/definition-activities.js';
import { Refusal } from '../../src/domain/refusal.js';
import { REFUSALS } from '../../src/domain/services.js';
import { type DefinitionDependencies, rendererOf } from './dependencies.js';
import { asText, render } from './render.js';

const LONGEST_REASON = 300;
// What the rule needs after a model that says nothing.
const MARGIN_MS = 1_500;
// A model that is asked outside of a worker has its own time limit.
const PATIENCE_MS = 60_000;

/**
 * A model names one of the branches; without a model, or with an answer that is none of them, the file's rule does.
 * @throws Refusal `ValidationError` when the rule names no branch
 */
export const decideBranch =
  (dependencies: DefinitionDependencies): DefinitionActivities['decideBranch'] =>
  async ({ action, scope }) => {
    const question = asText(await render(rendererOf(dependencies, scope), action.question));
    const facts = [scope.parameters, scope.tasks].map(asText).filter(Boolean).join('\n');
    const { chooseBranch } = dependencies;
    const chosen = await Promise.race([chooseBranch?.(question, action.branches, facts).catch(() => null), tooLate()]);
    if (chosen && Object.hasOwn(action.branches, chosen.branch))
      return { branch: chosen.branch, by: 'model', reason: chosen.reason.slice(0, LONGEST_REASON) };
    const branch = asText(await dependencies.expressions.evaluate(action.rule, scope));
    if (Object.hasOwn(action.branches, branch)) return { branch, by: 'rule', reason: action.branches[branch] ?? '' };
    const names = Object.keys(action.branches).join(', ');
    throw new Refusal(REFUSALS.invalid, `The rule answers “${branch.slice(0, 60)}”, which is none of: ${names}.`);
  };

/** A task's own time limit may be shorter than the model's: then the rule decides in time. */
function tooLate(): Promise<null> {
  const limit = asyncLocalStorage.getStore() ? Context.current().info.startToCloseTimeoutMs : PATIENCE_MS;
  return pause(Math.max(limit / 2, limit - MARGIN_MS), null, { ref: false });
}
