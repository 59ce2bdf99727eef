import type { Plan } from '../../domain/plan.js';

// With more of them a model chooses badly: it then searches first (design.md, Conversation).
const MOST_TOOLS = 12;

/** Whether each workflow is a tool of its own. */
export const hasOwnTools = (plans: readonly Plan[]): boolean => plans.length <= MOST_TOOLS;

export const toolNameOf = ({ name }: Plan): string => `start_${name.replaceAll('-', '_')}`;
