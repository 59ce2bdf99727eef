import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { Models } from '../../activities/world.js';
import type { Config } from '../config.js';
import { fence } from './fence.js';
import { chooseModel } from './models.js';
import { branchPrompt, handlingPrompt, summaryPrompt } from './prompts.js';

const HANDLINGS = ['standard', 'priority', 'manual_review'] as const;

/**
 * What activities may ask a model: to choose among named options, and to word a summary. Their answers are checked
 * there; without a model nothing is offered, and rule and template do the work.
 */
export function createJudgement(config: Config): Models {
  const model = chooseModel(config);
  if (!model) return {};
  return {
    async chooseHandling(facts) {
      const told = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
      const [option = '', ...reason] = (await answer(model, handlingPrompt(), told.join('\n'))).split('\n');
      const handling = HANDLINGS.find((name) => name === option.replace(/[`*\s.]/g, ''));
      if (!handling) throw new RangeError('the model chose none of the options');
      return { handling, reason: reason.join(' ').trim() };
    },
    writeSummary: (facts) => answer(model, summaryPrompt(), facts),
  };
}

/** A model's choice among the named branches of a declared workflow; nothing is offered without a model. */
export function createBranchChoice(config: Config): {
  chooseBranch?(
    question: string,
    branches: Record<string, string>,
    facts: string,
  ): Promise<{ branch: string; reason: string }>;
} {
  const model = chooseModel(config);
  if (!model) return {};
  return {
    async chooseBranch(question, branches, facts) {
      const options = Object.entries(branches).map(([name, meaning]) => `- ${name}: ${meaning}`);
      const told = [question, 'Branches:', ...options, 'Facts:', fence(facts)].join('\n');
      const [branch = '', ...reason] = (await answer(model, branchPrompt(), told)).split('\n');
      const said = branch.replace(/[`*\s."]/g, '');
      const named = Object.keys(branches).find((name) => name.toLowerCase() === said.toLowerCase());
      return { branch: named ?? said, reason: reason.join(' ').trim() };
    },
  };
}

async function answer(model: BaseChatModel, system: string, facts: string): Promise<string> {
  const { text } = await model.invoke([
    ['system', system],
    ['human', facts],
  ]);
  return text.trim();
}
