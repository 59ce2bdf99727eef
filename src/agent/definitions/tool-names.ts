import type { Plan } from '../../domain/plan.js';

// Above this a model chooses badly among tools: it then searches first (design.md, Conversation).
const MOST_TOOLS = 12;

/** Whether each workflow is a tool of its own; the order is an entry too. */
export const hasOwnTools = (plans: readonly Plan[]): boolean => plans.length + 1 <= MOST_TOOLS;

export const toolNameOf = ({ name }: Plan): string => `start_${name.replaceAll('-', '_')}`;
