import type { Scope } from '../../src/domain/definition-activities.js';
import type { Rate } from '../../src/domain/order.js';
import type { Plan } from '../../src/domain/plan.js';
import type { ServiceActivities } from '../../src/domain/services.js';
import type { Expressions } from './expressions.js';
import type { Renderer } from './render.js';
import type { Requests } from './requests.js';

/** What activities of declared workflows stand on; made once per worker. */
export interface DefinitionDependencies {
  services: ServiceActivities;
  rates: { quote(from: string, to: string): Promise<Rate> };
  /** Plans as they are now; running workflows keep the one they started with. */
  plans: { find(name: string): Plan | null };
  baseCurrency: string;
  /** Values of secrets by name. They reach requests only, and are blacked out in everything that comes back. */
  secrets: Record<string, string>;
  expressions: Expressions;
  requests: Requests;
  /** A model's choice among named branches; its answer is checked before it is used. */
  chooseBranch?(
    question: string,
    branches: Record<string, string>,
    facts: string,
  ): Promise<{ branch: string; reason: string }>;
}

/** Renders templates with the expressions of this worker and the values of one scope. */
export const rendererOf = ({ expressions }: Pick<DefinitionDependencies, 'expressions'>, scope: Scope): Renderer => ({
  expressions,
  scope,
});
